import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../errors';

/** Two, unless one of them would take the last core: whoever reads keeps that. */
export const PASSWORDS_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const MOST_WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** Argon2id; so few at once leave the machine free to answer readers, the others wait their turn. */
export const hashPassword = (password: string) =>
	inTurn(() => hash(password.normalize('NFC'), { memoryCost: 19456, timeCost: 2, parallelism: 1 }));

/**
 * Whether the password is the one. Without a hash (no such account, or one without a password) it does the
 * same work and says no, so that the time taken tells nothing.
 */
export async function isPassword(password: string, hashed: string | null | undefined) {
	const dummy = await (decoy ??= hashPassword('nobody has this password'));
	const same = await inTurn(() => verify(hashed ?? dummy, password.normalize('NFC')));
	return same && typeof hashed === 'string';
}

let decoy: Promise<string> | undefined;

/** How many are being hashed and how many wait: for monitoring and tests. */
export const passwordsInWork = () => ({ running, waiting: waiting.length });

async function inTurn<T>(work: () => Promise<T>) {
	if (running < PASSWORDS_AT_ONCE) running++;
	else {
		if (waiting.length >= MOST_WAITING) throw new Refusal(503, 'busy');
		await new Promise<void>((turn) => waiting.push(turn));
	}
	try {
		return await work();
	} finally {
		// The place passes on directly, so that nobody slips in between.
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}
