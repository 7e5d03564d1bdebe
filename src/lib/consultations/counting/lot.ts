import type { Lot } from './elections';

/**
 * The order a public seed gives: by SHA-256(seed ‖ option), smallest first. Nobody who names, creates or
 * votes for an option can steer it, once the seed is a value fixed after closing.
 */
export async function drawLot(seed: string, options: readonly string[]): Promise<Lot> {
	const drawn = await Promise.all(
		options.map(async (option) => ({ option, hash: await sha256(seed + option) }))
	);
	return smallestFirst(drawn);
}

type Drawn = { readonly option: string; readonly hash: string };

export const smallestFirst = (drawn: readonly Drawn[]): Lot =>
	drawn.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ option }) => option);

async function sha256(text: string) {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
