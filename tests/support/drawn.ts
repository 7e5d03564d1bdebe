import { desc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '../../src/lib/db.server';
import { readPicture } from '../../src/lib/files/pictures.server';
import { keepPicture, setImages } from '../../src/lib/initiatives/images/rows.server';
import { initiativeVersions } from '../../src/lib/initiatives/tables.server';
import { ALT } from './images';

/** Pictures as people send them, drawn here. */
const red = { r: 200, g: 30, b: 30 };

export const drawn = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: red } });

export const aJpeg = (width = 60, height = 40) => drawn(width, height).jpeg().toBuffer();

/** A photograph that says where it was made, held sideways. */
export const aTelephonePhoto = () =>
	drawn(60, 40)
		.withExif({
			IFD0: { Make: 'Telefono di Bruna', Orientation: '6' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '45/1 32/1 0/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '10/1 13/1 0/1'
			}
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();

/** A picture in which nothing repeats: none is heavier. */
export const aNoisyPng = (side: number) =>
	sharp({
		create: {
			width: side,
			height: side,
			channels: 3,
			background: '#000',
			noise: { type: 'gaussian', mean: 128, sigma: 80 }
		}
	})
		.png()
		.toBuffer();

/** Two pictures, one after the other. */
export async function aMovingWebp() {
	const frames = await Promise.all([drawn(20, 20).png().toBuffer(), drawn(20, 20).negate().png().toBuffer()]);
	return sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer();
}

/** A PNG that says it moves: the part that says so stands before the first picture. */
export async function aMovingPng() {
	const still = await drawn(20, 20).png().toBuffer();
	const says = Buffer.from('\0\0\0\bacTL\0\0\0\u0002\0\0\0\0\0\0\0\0', 'latin1');
	return Buffer.concat([still.subarray(0, 33), says, still.subarray(33)]);
}

/** The beginning of a photograph as iPhones write them. */
export const aHeic = () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1', 'latin1');

/** An initiative shows the heaviest picture there can be, whatever its state. */
export async function showHeaviest(initiativeId: string) {
	const picture = await readPicture(await aNoisyPng(1200));
	const version = db
		.select({ id: initiativeVersions.id })
		.from(initiativeVersions)
		.where(eq(initiativeVersions.initiativeId, initiativeId))
		.orderBy(desc(initiativeVersions.number))
		.get();
	if (!version) throw new Error('there is no such initiative');
	keepPicture(picture);
	setImages(version.id, [{ hash: picture.hash, alt: ALT }]);
}
