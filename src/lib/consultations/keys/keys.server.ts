import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'sodium-native';
import { Refusal } from '../../errors';
import { log } from '../../log.server';
import { settings } from '../../settings.server';
import { locked, unlocked } from './copies.server';
import { keep, kept, shred } from './files.server';

const PROOF_LENGTH = 1024;
const PROOF = 'tavoli';

/**
 * A pair of keys for one consultation. The private one lives in a file of its own and, encrypted, in a
 * second place; both are read back and tried before the public one is handed out. File names carry a mark
 * of the key: two calls at once never overwrite each other's.
 */
export function makeKeys(consultationId: string): Buffer {
	const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
	const privateKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES);
	sodium.crypto_box_keypair(publicKey, privateKey);
	try {
		keep(settings().KEYS_DIR, keyName(consultationId, publicKey), privateKey);
		keep(settings().KEYS_COPY_DIR, copyName(consultationId, publicKey), locked(privateKey));
		if (![readKey, readCopy].every((read) => works(publicKey, read(consultationId, publicKey)))) {
			throw new Error('the key read back is not the one written');
		}
		return publicKey;
	} catch (error) {
		log.error({ consultation: consultationId, err: error }, 'the key of a consultation could not be kept');
		destroyKeys(consultationId, publicKey);
		throw new Refusal(503, 'vote_key_not_kept');
	} finally {
		sodium.sodium_memzero(privateKey);
	}
}

/**
 * Closes a text so that only the private key opens it. With one length for all texts of a vote nobody can tell
 * what is inside, not even from its size.
 */
export function seal(text: string, publicKey: Buffer, length: number): Buffer {
	const padded = paddedTo(length, text);
	const sealed = Buffer.alloc(padded.length + sodium.crypto_box_SEALBYTES);
	sodium.crypto_box_seal(sealed, padded, publicKey);
	return sealed;
}

/** To the next multiple of the length, always by one sign at least: how many were added can be told. */
function paddedTo(length: number, text: string): Buffer {
	const size = Buffer.byteLength(text);
	const padded = Buffer.alloc((Math.floor(size / length) + 1) * length);
	padded.write(text);
	return padded.subarray(0, sodium.sodium_pad(padded, size, length));
}

/** What opens the ballots of a consultation; nothing when neither the key nor its copy is left. */
export function opener(consultationId: string, publicKey: Buffer) {
	for (const read of [readKey, readCopy]) {
		const privateKey = read(consultationId, publicKey);
		if (privateKey && works(publicKey, privateKey)) {
			return (sealed: Buffer) => unsealed(sealed, publicKey, privateKey);
		}
	}
	return undefined;
}

/** Destroys the key wherever it is kept; all keys ever made for the consultation, or only that one. */
export function destroyKeys(consultationId: string, publicKey?: Buffer) {
	const prefix = publicKey ? keyName(consultationId, publicKey) : `${consultationId}.`;
	for (const folder of folders()) {
		for (const name of readdirSync(folder)) if (name.startsWith(prefix)) shred(join(folder, name));
	}
}

/** The consultations of which some key is still kept. */
export const consultationsWithKeys = () => [
	...new Set(
		folders()
			.flatMap((folder) => readdirSync(folder))
			.filter((name) => /\.key(\.sealed)?$/.test(name))
			.map((name) => name.slice(0, name.indexOf('.')))
	)
];

const folders = () => [settings().KEYS_DIR, settings().KEYS_COPY_DIR].filter((folder) => existsSync(folder));

const keyName = (consultationId: string, publicKey: Buffer) =>
	`${consultationId}.${createHash('sha256').update(publicKey).digest('hex').slice(0, 12)}.key`;
const copyName = (consultationId: string, publicKey: Buffer) =>
	`${keyName(consultationId, publicKey)}.sealed`;

const readKey = (consultationId: string, publicKey: Buffer): Buffer | undefined =>
	kept(settings().KEYS_DIR, keyName(consultationId, publicKey));

function readCopy(consultationId: string, publicKey: Buffer): Buffer | undefined {
	const copy = kept(settings().KEYS_COPY_DIR, copyName(consultationId, publicKey));
	return copy && unlocked(copy);
}

const works = (publicKey: Buffer, privateKey: Buffer | undefined) =>
	privateKey !== undefined && unsealed(seal(PROOF, publicKey, PROOF_LENGTH), publicKey, privateKey) === PROOF;

/**
 * Nothing when it is no sealed text, when this is no key, or not the one that opens it. How far it was padded its
 * own length tells: ballots open whatever length was in use when they were sealed.
 */
function unsealed(sealed: Buffer, publicKey: Buffer, privateKey: Buffer) {
	if (privateKey.length !== sodium.crypto_box_SECRETKEYBYTES) return undefined;
	if (sealed.length <= sodium.crypto_box_SEALBYTES) return undefined;
	const padded = Buffer.alloc(sealed.length - sodium.crypto_box_SEALBYTES);
	if (!sodium.crypto_box_seal_open(padded, sealed, publicKey, privateKey)) return undefined;
	return padded.toString('utf8', 0, sodium.sodium_unpad(padded, padded.length, padded.length));
}
