import { deleteExpiredSessions } from '$lib/accounts/sessions.server';
import { log } from '$lib/log.server';

/** What happens without anybody asking. Each may run at any time, twice, or late: it looks at what is due. */
const CHORES: readonly { name: string; everySeconds: number; run: () => unknown }[] = [
	{ name: 'forget expired sessions', everySeconds: 3600, run: deleteExpiredSessions }
];

/** Starts the chores; the function it returns stops them. */
export function startChores() {
	const timers = CHORES.map(({ name, everySeconds, run }) => {
		const timer = setInterval(async () => {
			try {
				await run();
			} catch (error) {
				log.error({ chore: name, err: error }, 'chore failed');
			}
		}, everySeconds * 1000);
		timer.unref();
		return timer;
	});
	return () => timers.forEach(clearInterval);
}
