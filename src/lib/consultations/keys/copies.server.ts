import { randomBytes, scryptSync } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { log } from '../../log.server';
import { settings } from '../../settings.server';
import { keep, kept } from './files.server';

const SECRET_FILE = 'copy.secret';

/** Encrypts a private key for the place of the copies. */
export function locked(content: Uint8Array): Buffer {
	const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES);
	const [secret = secretMadeNow()] = secrets();
	return Buffer.concat([nonce, sodium.crypto_secretbox_easy(content, nonce, stretch(secret))]);
}

/** The private key in a copy; nothing when none of our secrets opens it. */
export function unlocked(box: Buffer): Uint8Array | undefined {
	const nonce = box.subarray(0, sodium.crypto_secretbox_NONCEBYTES);
	for (const secret of secrets()) {
		try {
			return sodium.crypto_secretbox_open_easy(box.subarray(nonce.length), nonce, stretch(secret));
		} catch {
			continue;
		}
	}
	return undefined;
}

/** The one of the setting first, else the one beside the keys. Either opens the copies it closed. */
const secrets = () =>
	[settings().KEYS_COPY_PASSWORD, kept(settings().KEYS_DIR, SECRET_FILE)?.toString()].filter(
		(secret) => secret !== undefined
	);

function secretMadeNow() {
	const secret = randomBytes(24).toString('hex');
	keep(settings().KEYS_DIR, SECRET_FILE, Buffer.from(secret));
	log.warn(
		{ folder: settings().KEYS_DIR, file: SECRET_FILE },
		'made the secret of the key copies: write it down and keep it away from this machine'
	);
	return secret;
}

const stretched = new Map<string, Buffer>();

function stretch(secret: string) {
	let key = stretched.get(secret);
	if (!key) stretched.set(secret, (key = scryptSync(secret, 'tavoli key copies', 32)));
	return key;
}
