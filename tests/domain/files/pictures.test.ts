import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPicture, smallOf } from '../../../src/lib/files/pictures.server';
import { kindOf, LARGE, PICTURE_ROOM, readAddress, shownAs, SMALL } from '../../../src/lib/files/rules';
import {
	aHeic,
	aJpeg,
	aMovingPng,
	aMovingWebp,
	aNoisyPng,
	aTelephonePhoto,
	drawn
} from '../../support/drawn';

test('nothing that a telephone wrote is left in a picture, and it stands upright', async () => {
	const sent = await aTelephonePhoto();
	expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Telefono di Bruna');

	const { bytes, width, height, hash } = await readPicture(sent);

	expect({ width, height }).toEqual({ width: 40, height: 60 });
	const { format, exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
	expect({ format, exif, xmp, icc, iptc, orientation }).toEqual({ format: 'webp' });
	expect(bytes.toString('latin1')).not.toMatch(/EXIF|GPS|Telefono/);
	expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test.each([
	['a JPEG', () => aJpeg()],
	['a PNG', () => drawn(60, 40).png().toBuffer()],
	['a WebP', () => drawn(60, 40).webp().toBuffer()]
])('%s is read', async (_, make) => {
	expect(await readPicture(await make())).toMatchObject({ width: 60, height: 40 });
});

test('a large picture becomes no larger and no heavier than what is kept', async () => {
	const { width, height, bytes } = await readPicture(await aNoisyPng(1700));

	expect(Math.max(width, height)).toBeLessThanOrEqual(LARGE.side);
	expect(bytes.length).toBeLessThanOrEqual(LARGE.bytes);
});

test('a page shows it lighter still', async () => {
	const { hash, bytes } = await readPicture(await aNoisyPng(1200));

	const small = await smallOf(hash, bytes);

	expect(small.length).toBeLessThanOrEqual(SMALL.bytes);
	expect((await sharp(small).metadata()).width).toBeLessThanOrEqual(SMALL.side);
	expect(await smallOf(hash, bytes)).toBe(small);
});

test('what is see-through is drawn on white', async () => {
	const background = { r: 0, g: 0, b: 0, alpha: 0 };
	const nothing = await sharp({ create: { width: 8, height: 8, channels: 4, background } })
		.png()
		.toBuffer();

	const { bytes } = await readPicture(nothing);

	expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

test.each([
	['nothing', () => Buffer.alloc(0), 'picture_missing'],
	['a text', () => Buffer.from('Il cortile della scuola'), 'picture_unknown'],
	[
		'a drawing made of code',
		() => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
		'picture_unknown'
	],
	['a GIF', () => Buffer.from('GIF89a\u0001\0\u0001\0'), 'picture_unknown'],
	['a photograph as iPhones write them', aHeic, 'picture_heif'],
	['a WebP that moves', aMovingWebp, 'picture_moves'],
	['a PNG that moves', aMovingPng, 'picture_moves'],
	['half a photograph', async () => (await aJpeg(900, 700)).subarray(0, 2000), 'picture_broken'],
	['a few letters that say they are a JPEG', () => Buffer.from([255, 216, 255, 0, 1]), 'picture_broken'],
	['more points than a machine can hold', () => drawn(9000, 8000).png().toBuffer(), 'picture_large'],
	['more bytes than are taken in', () => Buffer.alloc(PICTURE_ROOM + 1, 'x'), 'picture_heavy']
])('%s is refused with a sentence', async (_, make, reason) => {
	const sent = await make();

	await expect(readPicture(sent)).rejects.toThrow(reason);
});

test('after one that could not be read, the next one is', async () => {
	const broken = (await aJpeg(900, 700)).subarray(0, 2000);

	const [first, second] = await Promise.allSettled([readPicture(broken), readPicture(await aJpeg())]);

	expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

test('bytes say what they are, whatever their name says', async () => {
	expect(kindOf(await aJpeg())).toBe('jpeg');
	expect(kindOf(Buffer.from('RIFF????WEBPVP8 '))).toBe('webp');
	expect(kindOf(Buffer.from('RIFF????WAVEfmt '))).toBeUndefined();
});

test('a page keeps free as much as the picture takes', () => {
	expect(shownAs({ width: 1600, height: 1200 })).toEqual({ width: 640, height: 480 });
	expect(shownAs({ width: 900, height: 1600 })).toEqual({ width: 360, height: 640 });
	expect(shownAs({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 });
});

test('an address says which picture, and nothing else', () => {
	const hash = 'a1'.repeat(32);
	expect(readAddress(hash)).toEqual({ hash, small: false });
	expect(readAddress(`${hash}-piccola`)).toEqual({ hash, small: true });
	expect(readAddress('../tavoli')).toBeUndefined();
	expect(readAddress(hash.toUpperCase())).toBeUndefined();
});
