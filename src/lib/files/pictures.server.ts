import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { ensureValid, Refusal } from '../errors';
import { kindOf, LARGE, MOST_MEGABYTES, MOST_PIXELS, moves, PICTURE_ROOM, SMALL } from './rules';

/** A picture made anew, not yet kept. */
export type Picture = {
	readonly hash: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: Buffer;
};

const FIELD = { field: 'file' };

/**
 * What was sent, drawn again from its points alone: turned as its camera was held, no larger than we show, and
 * without anything the camera wrote. Before and outside of any transaction; only then a command keeps it.
 */
export async function readPicture(sent: Uint8Array): Promise<Picture> {
	ensureValid(sent.length > 0, 'picture_missing', FIELD);
	ensureValid(sent.length <= PICTURE_ROOM, 'picture_heavy', { ...FIELD, values: { most: MOST_MEGABYTES } });
	const kind = kindOf(sent);
	ensureValid(kind !== 'heif', 'picture_heif', FIELD);
	ensureValid(kind !== undefined, 'picture_unknown', FIELD);
	ensureValid(kind !== 'png' || !moves(sent), 'picture_moves', FIELD);
	return oneAtATime(() => drawnAnew(sent));
}

async function drawnAnew(sent: Uint8Array): Promise<Picture> {
	const { width, height, pages } = await readable(sharp(sent, { limitInputPixels: false }).metadata());
	ensureValid((pages ?? 1) === 1, 'picture_moves', FIELD);
	ensureValid(width * height <= MOST_PIXELS, 'picture_large', FIELD);

	const { bytes, ...sides } = await readable(
		fitted(sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient(), LARGE)
	);
	return { hash: createHash('sha256').update(bytes).digest('hex'), ...sides, bytes };
}

/** What the reader of pictures cannot read is none, whatever it begins with. */
async function readable<T>(reading: Promise<T>): Promise<T> {
	try {
		return await reading;
	} catch {
		throw new Refusal(400, 'picture_broken', FIELD);
	}
}

/** How much is given up, and in which order, until a picture is light enough. */
const TRIES = [
	{ part: 1, quality: 80 },
	{ part: 1, quality: 65 },
	{ part: 1, quality: 50 },
	{ part: 0.8, quality: 50 },
	{ part: 0.65, quality: 40 },
	{ part: 0.5, quality: 30 },
	{ part: 0.35, quality: 25 }
];

async function fitted(picture: Sharp, { side, bytes }: typeof LARGE) {
	const { data, info } = await picture
		.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const drawn = () => sharp(data, { raw: { width, height, channels } });
	const longest = Math.max(width, height);

	for (const { part, quality } of TRIES) {
		const most = Math.max(1, Math.round(longest * part));
		const made = await drawn()
			.resize({ width: most, height: most, fit: 'inside' })
			.webp({ quality, effort: 4 })
			.toBuffer({ resolveWithObject: true });
		if (made.data.length <= bytes || part === TRIES.at(-1)?.part) {
			return { width: made.info.width, height: made.info.height, bytes: made.data };
		}
	}
	throw new Refusal(400, 'picture_broken', FIELD);
}

/** Each takes all the memory and the time that one may: whoever comes meanwhile waits. */
let last: Promise<unknown> = Promise.resolve();
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work, work);
	last = mine.catch(() => {});
	return mine;
}

/** Enough for every picture that many people look at in the same hours; each is at most 24 KB. */
const MOST_REMEMBERED = 300;
const remembered = new Map<string, Promise<Buffer>>();

/** The same picture as a page shows it at first: made when it is first asked for. */
export function smallOf(hash: string, bytes: Buffer): Promise<Buffer> {
	const known = remembered.get(hash);
	if (known) return known;
	const made = oneAtATime(async () => (await fitted(sharp(bytes), SMALL)).bytes);
	remembered.set(hash, made);
	made.catch(() => remembered.delete(hash));
	const [oldest] = remembered.keys();
	if (remembered.size > MOST_REMEMBERED && oldest) remembered.delete(oldest);
	return made;
}
