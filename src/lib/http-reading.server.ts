import { error, isHttpError, type RequestEvent } from '@sveltejs/kit';
import { PICTURE_ROOM } from './files/rules';
import { decoded } from './formats/bytes';
import { plainText, plainTexts } from './formats/plain';
import { m } from './paraglide/messages.js';

type Sent = Pick<RequestEvent, 'request'>;

/** What any form may weigh; those that carry a picture say that they take more. */
export const ROOM = 512 * 1024;

/** More was sent than the form takes. */
export class TooMuch extends Error {}

/**
 * A request of which no more is kept than it may hold. The server takes as much as the heaviest picture, so what
 * is sent elsewhere is measured here: by what it says of itself, which the server holds it to, else as it comes.
 * All of it is let through to the end, since a browser hears an answer only once it has sent everything.
 */
export async function within(request: Request, most: number): Promise<Request | Response> {
	if (!request.body) return request;
	const announced = Number(request.headers.get('content-length') ?? NaN);
	if (announced <= most) return request;

	let size = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		transform(part, out) {
			size += part.length;
			if (size <= most) out.enqueue(part);
		},
		flush(out) {
			if (size > most) out.error(new TooMuch());
		}
	});
	return new Response(request.body.pipeThrough(counted), { headers: request.headers });
}

/**
 * What a form holds. One that is too large ends here with a 413; one that nobody can read is an empty one.
 * No text keeps what nobody can see; each new line is one character, as the reader who counts letters sees it.
 */
export function typedIn({ request }: Sent): Promise<FormData> {
	const typed = readAlready.get(request) ?? sentIn({ request }, ROOM).then(inPlainText);
	readAlready.set(request, typed);
	return typed;
}

/** A request can be read once; a page and the act it calls may both ask what was typed. */
const readAlready = new WeakMap<Request, Promise<FormData>>();

async function sentIn({ request }: Sent, room: number): Promise<FormData> {
	try {
		return await (await within(request, room)).formData();
	} catch (thrown) {
		if (thrown instanceof TypeError) return new FormData();
		throw heavier(thrown);
	}
}

/** What was too much to read is said as such, and so is what broke off; anything else is what it was. */
function heavier(thrown: unknown) {
	if (thrown instanceof TooMuch) error(413, m.error_too_large());
	if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ECONNRESET')
		error(400, m.error_not_understood());
	return thrown;
}

/** A file is read as the text it holds, with its name beside it: forms know words only. */
async function inPlainText(sent: FormData) {
	const typed = new FormData();
	for (const [name, value] of sent) {
		if (typeof value === 'string') typed.append(name, plainText(value));
		else {
			typed.append(name, decoded(await value.bytes()));
			typed.append(`${name}Name`, plainText(value.name));
		}
	}
	return typed;
}

/** What a form with a picture, its `file`, holds; nothing when it is too much. */
export async function pictureIn(event: Sent) {
	await placeToRead();
	try {
		const sent = await sentIn(event, PICTURE_ROOM + ROOM);
		const file = sent.get('file');
		sent.delete('file');
		const picture = file instanceof File ? await file.bytes() : new Uint8Array();
		return { typed: await inPlainText(sent), picture };
	} catch (thrown) {
		if (thrown instanceof Error && 'status' in thrown && thrown.status === 413) return undefined;
		if (isHttpError(thrown, 413)) return undefined;
		throw thrown;
	} finally {
		givePlaceOn();
	}
}

/** A picture that comes is held in memory, more than once: so many at a time, the others wait unread. */
const READ_AT_ONCE = 2;
const MOST_WAITING = 50;
let reading = 0;
const waiting: (() => void)[] = [];

async function placeToRead() {
	if (reading < READ_AT_ONCE) reading++;
	else {
		if (waiting.length >= MOST_WAITING) error(503, m.refusal_busy());
		await new Promise<void>((turn) => waiting.push(turn));
	}
}

function givePlaceOn() {
	const next = waiting.shift();
	if (next) next();
	else reading--;
}

/** What a script of our pages sends. One that nobody can read, or that names no fields, is an empty one. */
export async function jsonIn({ request }: Sent) {
	try {
		const sent: unknown = await (await within(request, ROOM)).json();
		const named = typeof sent === 'object' && sent !== null && !Array.isArray(sent);
		return named ? (plainTexts(sent) as object) : {};
	} catch (thrown) {
		// Nested deeper than anybody writes: nobody can read that either.
		if (thrown instanceof SyntaxError || thrown instanceof RangeError) return {};
		throw heavier(thrown);
	}
}
