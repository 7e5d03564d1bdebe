import { randomBytes, scryptSync } from 'node:crypto';
import sodium from 'sodium-native';
import { log } from '../../log.server';
import { settings } from '../../settings.server';
import { keep, kept } from './files.server';

const SECRET_FILE = 'copy.secret';

/** Encrypts a private key for the place of the copies. */
export function locked(content: Buffer): Buffer {
	const nonce = randomBytes(sodium.crypto_secretbox_NONCEBYTES);
	const [secret = secretMadeNow()] = secrets();
	const box = Buffer.alloc(content.length + sodium.crypto_secretbox_MACBYTES);
	sodium.crypto_secretbox_easy(box, content, nonce, stretch(secret));
	return Buffer.concat([nonce, box]);
}

/** The private key in a copy; nothing when none of our secrets opens it. */
export function unlocked(copy: Buffer): Buffer | undefined {
	const nonce = copy.subarray(0, sodium.crypto_secretbox_NONCEBYTES);
	const box = copy.subarray(nonce.length);
	if (box.length < sodium.crypto_secretbox_MACBYTES) return undefined;
	const content = Buffer.alloc(box.length - sodium.crypto_secretbox_MACBYTES);
	const opens = (secret: string) => sodium.crypto_secretbox_open_easy(content, box, nonce, stretch(secret));
	return secrets().some(opens) ? content : undefined;
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
