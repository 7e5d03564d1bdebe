import sodium from 'sodium-native';
import { KINDS, type Kind } from './rules';

/** As the library is since its fifth version; the published types are older. */
declare module 'sodium-native' {
	const crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
	function crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
	function crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
	function crypto_secretstream_xchacha20poly1305_push(
		...args: [state: Buffer, closed: Buffer, content: Buffer, also: Buffer, tag: number]
	): void;
	function crypto_secretstream_xchacha20poly1305_pull(
		...args: [state: Buffer, content: Buffer, tag: Buffer, closed: Buffer, also: Buffer]
	): void;
}

/**
 * A closed file: what it is and which key opens it, then libsodium's secretstream in pieces of one size. A piece that
 * was changed, moved or taken away does not open; only the last one says that it is the last.
 */
const PIECE = 64 * 1024;
const CLOSED = PIECE + sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const TITLE = 'tavoli-backup-1 ';
const TITLE_LENGTH = 32;
const MARK_LENGTH = 16;
const HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const LAST = Number(sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL);
const MORE = Number(sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);

export const START_LENGTH = TITLE_LENGTH + MARK_LENGTH + HEADER;

const titleOf = (kind: Kind) => Buffer.from(`${TITLE}${kind}`.padEnd(TITLE_LENGTH - 1).concat('\n'));

/** Tells one key from another without telling anything of it. */
function markOf(key: Buffer) {
	const mark = Buffer.alloc(MARK_LENGTH);
	sodium.crypto_generichash(mark, Buffer.from('tavoli backup'), key);
	return mark;
}

/** What kind of backup begins so; nothing when it is none that we know. */
export const kindOf = (start: Buffer): Kind | undefined =>
	KINDS.find((kind) => titleOf(kind).equals(start.subarray(0, TITLE_LENGTH)));

/** Closes what streams through. */
export function closing(kind: Kind, key: Buffer) {
	return async function* (bytes: AsyncIterable<Buffer>) {
		const state = newState();
		const header = Buffer.alloc(HEADER);
		sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, key);
		const close = (piece: Buffer, tag: number) => {
			const closed = Buffer.alloc(piece.length + sodium.crypto_secretstream_xchacha20poly1305_ABYTES);
			sodium.crypto_secretstream_xchacha20poly1305_push(state, closed, piece, titleOf(kind), tag);
			return closed;
		};

		yield Buffer.concat([titleOf(kind), markOf(key), header]);
		for await (const { piece, last } of cut(bytes, PIECE)) yield close(piece, last ? LAST : MORE);
	};
}

/** Opens what streams through, from behind the start on; a sentence says why it cannot. */
export function opening(kind: Kind, key: Buffer, start: Buffer) {
	if (!markOf(key).equals(start.subarray(TITLE_LENGTH, TITLE_LENGTH + MARK_LENGTH))) {
		throw new Error('La chiave non è quella con cui questa copia è stata chiusa.');
	}
	return async function* (bytes: AsyncIterable<Buffer>) {
		const state = newState();
		sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, start.subarray(-HEADER), key);
		let ended = false;
		for await (const { piece } of cut(bytes, CLOSED)) {
			const opened = openedPiece(state, piece, titleOf(kind));
			if (!opened) {
				throw new Error(
					piece.length < CLOSED
						? 'La copia è rovinata: manca la fine, oppure qualcosa è cambiato. Usa un’altra copia.'
						: 'La copia è rovinata: qualcosa nel file è cambiato. Usa un’altra copia.'
				);
			}
			if (ended) throw new Error('La copia è rovinata: dopo la fine c’è dell’altro. Usa un’altra copia.');
			ended = opened.last;
			yield opened.content;
		}
		if (!ended) throw new Error('La copia è rovinata: manca la fine. Usa un’altra copia.');
	};
}

const newState = () => Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);

function openedPiece(state: Buffer, piece: Buffer, title: Buffer) {
	if (piece.length < sodium.crypto_secretstream_xchacha20poly1305_ABYTES) return undefined;
	const content = Buffer.alloc(piece.length - sodium.crypto_secretstream_xchacha20poly1305_ABYTES);
	const tag = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_TAGBYTES);
	try {
		sodium.crypto_secretstream_xchacha20poly1305_pull(state, content, tag, piece, title);
	} catch {
		return undefined;
	}
	return { content, last: tag[0] === LAST };
}

/** The same bytes in pieces of one size; the last may be shorter, and is empty only where there is nothing else. */
async function* cut(bytes: AsyncIterable<Buffer>, size: number) {
	let held: Buffer[] = [];
	let length = 0;
	for await (const some of bytes) {
		held.push(some);
		length += some.length;
		while (length > size) {
			const all = Buffer.concat(held);
			yield { piece: all.subarray(0, size), last: false };
			held = [all.subarray(size)];
			length -= size;
		}
	}
	yield { piece: Buffer.concat(held), last: true };
}
