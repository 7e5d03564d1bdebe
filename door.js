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
 * What the server holds of everybody before the product sees them: slow ones, too many, and the headers of answers that
 * the product does not make, such as assets and refusals of the framework.
 * @param {import('node:http').Server} server
 * @param {string} origin
 */
export function guard(server, origin) {
	if (!process.env.HEADERS_TIMEOUT) server.headersTimeout = HEADERS_WITHIN;
	server.requestTimeout = REQUEST_WITHIN;
	server.maxConnections = MOST_CONNECTIONS;
	const headers = Object.entries(headersOfFiles(origin));
	server.prependListener('request', (_, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		response.writeHead = keepPolicyOfCopy;
	});
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
