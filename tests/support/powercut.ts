import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Deed } from './trace';

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

/** A file as a disk holds it: what is there for good, and what was asked for since. */
type Kept = { named: boolean; content: Buffer; pending: Change[] };

/**
 * What is left, after a power cut, of what nobody waited for: nothing; everything; some of the writes; some sectors
 * of them; all up to the middle of one.
 */
export const REMAINS = ['nothing', 'everything', 'some writes', 'some sectors', 'a torn end'] as const;
export type Remains = (typeof REMAINS)[number];

const SECTOR = 512;

/**
 * A disk that keeps for good only what was waited for, whatever order it writes the rest in. A name that a folder
 * was given stays only once the folder itself was waited for.
 */
export class ForgetfulDisk {
	readonly #files = new Map<string, Kept>();

	constructor(holding: ReadonlyMap<string, Buffer>) {
		for (const [path, content] of holding)
			this.#files.set(path, { named: true, content: Buffer.from(content), pending: [] });
	}

	/** How many writes would be at risk now. */
	get waiting() {
		return [...this.#files.values()].reduce((sum, { pending }) => sum + pending.length, 0);
	}

	follow(deed: Deed) {
		if (deed.did === 'told') return;
		const file = this.#files.get(deed.path);
		if (deed.did === 'created' && !file && this.#watches(deed.path))
			this.#files.set(deed.path, { named: false, content: Buffer.alloc(0), pending: [] });
		if (deed.did === 'settled')
			for (const [path, each] of this.#files) if (dirname(path) === deed.path) each.named = true;
		if (!file) return;
		if (deed.did === 'removed') throw new Error(`${deed.path} went away: no power cut was thought of there`);
		if (deed.did === 'wrote') file.pending.push({ at: deed.at, bytes: deed.bytes });
		if (deed.did === 'cut') file.pending.push({ length: deed.length });
		if (deed.did === 'settled') {
			file.content = file.pending.reduce(changed, file.content);
			file.pending = [];
		}
	}

	/** Writes into `folder` what somebody finds there who starts the machine again. */
	leave(folder: string, remains: Remains, random: () => number) {
		mkdirSync(folder, { recursive: true });
		for (const [path, { named, content, pending }] of this.#files) {
			if (!named && (remains === 'nothing' || random() < 0.5)) continue;
			writeFileSync(
				join(folder, basename(path)),
				left(pending, remains, random).reduce(changed, Buffer.from(content))
			);
		}
	}

	/** The database and its log; the file beside them that processes share lives in memory. */
	#watches(path: string) {
		return [...this.#files.keys()].some((known) => path === `${known}-wal` || path === `${known}-journal`);
	}
}

function left(pending: readonly Change[], remains: Remains, random: () => number): readonly Change[] {
	if (remains === 'nothing') return [];
	if (remains === 'everything') return pending;
	if (remains === 'some writes') return pending.filter(() => random() < 0.5);
	const sectors = pending.flatMap(inSectors);
	if (remains === 'some sectors') return sectors.filter(() => random() < 0.5);
	return sectors.slice(0, Math.floor(random() * (sectors.length + 1)));
}

function inSectors(change: Change): Change[] {
	if (!('bytes' in change)) return [change];
	const { at, bytes } = change;
	const pieces: Change[] = [];
	for (let from = 0; from < bytes.length;) {
		const to = Math.min(bytes.length, (Math.floor((at + from) / SECTOR) + 1) * SECTOR - at);
		pieces.push({ at: at + from, bytes: bytes.subarray(from, to) });
		from = to;
	}
	return pieces;
}

function changed(content: Buffer, change: Change): Buffer {
	if (!('bytes' in change)) {
		return change.length <= content.length
			? content.subarray(0, change.length)
			: Buffer.concat([content, Buffer.alloc(change.length - content.length)]);
	}
	const { at, bytes } = change;
	const whole =
		at + bytes.length <= content.length
			? content
			: Buffer.concat([content, Buffer.alloc(at + bytes.length - content.length)]);
	bytes.copy(whole, at);
	return whole;
}
