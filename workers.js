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

	/** @param {number} place */
	const begin = async (place) => {
		const worker = cluster.fork({ CHORES: place === FIRST ? 'yes' : 'no' });
		staff.set(place, worker);
		worker.once('exit', (code) => {
			if (staff.get(place) !== worker) return;
			staff.delete(place);
			if (leaving) return;
			console.error(`process ${place} ended (${code}): beginning it again`);
			setTimeout(() => leaving || begin(place), 1000);
		});
		await Promise.race([once(worker, 'listening'), once(worker, 'exit')]);
		return worker.isConnected();
	};

	const leave = () => {
		leaving = true;
		for (const worker of staff.values()) worker.process.kill('SIGTERM');
	};
	process.on('SIGTERM', leave);
	process.on('SIGINT', leave);
	process.on('SIGHUP', async () => {
		for (const [place, old] of [...staff]) {
			staff.delete(place);
			await begin(place);
			old.process.kill('SIGTERM');
		}
	});

	if (!(await begin(FIRST))) process.exit(1);
	for (let place = FIRST + 1; place <= count; place++) await begin(place);
}
