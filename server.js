/**
 * The production server: fills in the defaults that adapter-node reads by itself, then hands over to what
 * `npm run build` made. It stops gently on SIGTERM and SIGINT: it finishes what it is answering.
 */
const port = process.env.PORT || '3000';
process.env.ORIGIN ||= `http://localhost:${port}`;
process.env.BODY_SIZE_LIMIT ||= '16M';
process.env.SHUTDOWN_TIMEOUT ||= '10';

const built = './build/index.js';
try {
	await import(built);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

export {};
