import cluster from 'node:cluster';
import { once } from 'node:events';

/** The only one that also does what nobody asks for: reminders, counts, letters. */
const FIRST = 1;

/**
 * Runs so many servers on one port and one file. The first brings the file to today's schema before the others
 * begin, and does the chores alone. One that dies is begun again in its place. SIGTERM and SIGINT end them gently;
 * SIGHUP begins each anew, one after the other, while the rest answer.
 * @param {number} count
 */
export async function conduct(count) {
	/** @type {Map<number, import('node:cluster').Worker>} */
	const staff = new Map();
	let leaving = false;
	let renewing = false;

	/** @param {number} place */
	const begin = async (place) => {
		if (leaving) return false;
		const worker = cluster.fork({ WORKER: String(place), ...(place === FIRST ? {} : { CHORES: 'no' }) });
		staff.set(place, worker);
		worker.once('exit', (code) => {
			if (staff.get(place) !== worker) return;
			staff.delete(place);
			if (leaving) return;
			console.error(`process ${place} ended (${code}): beginning it again`);
			setTimeout(() => leaving || staff.has(place) || begin(place), 1000);
		});
		await Promise.race([once(worker, 'listening'), once(worker, 'exit')]);
		return worker.isConnected();
	};

	/**
	 * The new one takes the place once it answers; one that does not start leaves it to the old.
	 * @param {number} place
	 * @param {import('node:cluster').Worker} old
	 */
	const renew = async (place, old) => {
		staff.delete(place);
		const begun = await begin(place);
		if (begun) old.process.kill('SIGTERM');
		else if (!old.isDead()) staff.set(place, old);
		if (!begun && !leaving) console.error(`process ${place} did not begin anew: the one before goes on`);
		return begun;
	};

	const leave = () => {
		leaving = true;
		for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
	};
	process.on('SIGTERM', leave);
	process.on('SIGINT', leave);
	process.on('SIGHUP', async () => {
		if (renewing) return;
		renewing = true;
		for (const [place, old] of [...staff]) if (leaving || !(await renew(place, old))) break;
		renewing = false;
	});

	if (!(await begin(FIRST))) process.exit(1);
	for (let place = FIRST + 1; place <= count; place++) await begin(place);
}
