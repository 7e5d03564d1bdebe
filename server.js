import { takeLittleMemory } from './memory.js';

/**
 * The production server: fills in the defaults that adapter-node reads by itself, then hands over to what
 * `npm run build` made, in one process or in as many as `WORKERS` says. It stops gently on SIGTERM and SIGINT: it
 * finishes what it is answering.
 */
takeLittleMemory();

// Read only by the process that stays.
const { default: cluster } = await import('node:cluster');
const { guard } = await import('./door.js');
const { lookMeanwhile } = await import('./look.js');
const { conduct } = await import('./workers.js');

const port = process.env.PORT || '3000';
process.env.ORIGIN ||= `http://localhost:${port}`;
process.env.BODY_SIZE_LIMIT ||= '16M';
process.env.SHUTDOWN_TIMEOUT ||= '10';

const workers = Number(process.env.WORKERS || '1');
if (!Number.isInteger(workers) || workers < 1 || workers > 64) {
	console.error(
		"WORKERS deve essere un numero intero da 1 a 64. Correggi la variabile d'ambiente e riavvia."
	);
	process.exit(1);
}

if (workers > 1 && process.env.DATABASE_URL) {
	console.error(
		'Con DATABASE_URL ogni macchina tiene una copia sola: WORKERS deve essere 1. Correggi la variabile e riavvia.'
	);
	process.exit(1);
}

if (workers > 1 && cluster.isPrimary) await conduct(workers);
else await serve();

async function serve() {
	const built = './build/index.js';
	globalThis.firstLook = lookMeanwhile();
	try {
		const { server } = await import(built);
		guard(server, process.env.ORIGIN ?? '');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
	// Once everything is answered nothing else keeps this process from ending.
	process.on('sveltekit:shutdown', () => cluster.worker?.disconnect());
}
