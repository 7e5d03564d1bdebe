import { ServerResponse } from 'node:http';
import { headersOfFiles } from './headers.js';

/**
 * How long a request may take to say what it wants, and to arrive whole: a heavy picture over a weak line does. Whoever
 * takes longer holds a place that others wait for.
 */
const HEADERS_WITHIN = 15_000;
const REQUEST_WITHIN = 120_000;

/** More at once than any city has, fewer than a process may hold. */
const MOST_CONNECTIONS = 4_000;

/**
 * For so long one turn of the event loop begins answers: a page, or a handful of votes, which then wait for the disk
 * together (`soon.server.ts`).
 */
const TURN_MS = 8;

/**
 * What was built: `handler` answers, and `attach` is how it listens by itself.
 * @typedef {Record<'attach' | 'handler', import('node:http').RequestListener> & { server: import('node:http').Server }} Product
 */

/**
 * What the server holds of everybody before the product sees them: slow ones, too many, whose turn it is, and the
 * headers of answers that the product does not make, such as assets and refusals of the framework.
 * @param {Product} product
 * @param {string} origin
 */
export function guard({ server, attach, handler }, origin) {
	if (!process.env.HEADERS_TIMEOUT) server.headersTimeout = HEADERS_WITHIN;
	server.requestTimeout = REQUEST_WITHIN;
	server.maxConnections = MOST_CONNECTIONS;
	const headers = Object.entries(headersOfFiles(origin));
	server.prependListener('request', (_, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		response.writeHead = keepPolicyOfCopy;
	});
	if (!server.listeners('request').includes(attach)) throw new Error('the product listens in another way');
	server.off('request', attach);
	server.on('request', inTurns(handler));
}

/**
 * Answers in the order in which people came, and in each turn of the event loop for a short time only. Node lets in one
 * connection each turn: where a turn answers all who are inside, who knocks waits for as many answers as there are people.
 * Each waits as an immediate of its own: between two of them Node does what the first began, so that the clock counts it.
 * @param {import('node:http').RequestListener} answer
 * @returns {import('node:http').RequestListener}
 */
function inTurns(answer) {
	let turnEnds = 0;
	const turnOver = () => void (turnEnds = 0);
	/** @type {import('node:http').RequestListener} */
	function inTurn(request, response) {
		const now = performance.now();
		if (turnEnds === 0) {
			turnEnds = now + TURN_MS;
			setImmediate(turnOver);
		}
		if (now > turnEnds) setImmediate(inTurn, request, response);
		// Nobody waits for it any more, and what they sent went with them.
		else if (!request.destroyed) answer(request, response);
	}
	return (request, response) => {
		setImmediate(inTurn, Object.assign(request, { cameAt: performance.now() }), response);
	};
}

/**
 * "Not changed" leaves the browser its own copy, whose nonce goes with the policy it came with: it takes no other. One
 * function for all answers: one made for each would keep all that belongs to it in memory until V8's next long look.
 * @this {ServerResponse}
 * @param {number} status
 * @param {any[]} rest
 */
function keepPolicyOfCopy(status, ...rest) {
	if (status === 304) this.removeHeader('content-security-policy');
	return Reflect.apply(ServerResponse.prototype.writeHead, this, [status, ...rest]);
}
