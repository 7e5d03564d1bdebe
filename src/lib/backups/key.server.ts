import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import sodium from 'sodium-native';
import { keep } from '../consultations/keys/files.server';

const LENGTH = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES;

/** Writes a new key as 64 digits that can also be printed; never over another. */
export function makeKey(path: string) {
	if (existsSync(path)) {
		throw new Error(`Il file ${path} c'è già: non lo tocco, perché forse chiude delle copie.`);
	}
	keep(dirname(path), basename(path), Buffer.from(`${randomBytes(LENGTH).toString('hex')}\n`));
}

export function readKey(path: string): Buffer {
	if (!existsSync(path) || !statSync(path).isFile()) {
		throw new Error(`Il file della chiave ${path} non c'è. Indica quello giusto con --key.`);
	}
	const text = readFileSync(path, 'utf8').replace(/\s/g, '');
	if (!/^[0-9a-f]{64}$/i.test(text)) {
		throw new Error(`Il file ${path} non è una chiave: deve contenere 64 cifre esadecimali.`);
	}
	return Buffer.from(text, 'hex');
}
