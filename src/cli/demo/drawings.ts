import sharp from 'sharp';
import { readPicture, type Picture } from '../../lib/files/pictures.server';

/** A picture of an idea, by the idea's title. */
export type Drawing = { readonly title: string; readonly alt: string; readonly picture: Picture };

const [SKY, GROUND, LEAVES, TRUNK, WOOD, STONE, INK] = [
	'#dcebf2',
	'#e9dcc3',
	'#5b8c5a',
	'#7a5a3c',
	'#a9683a',
	'#b9b3a8',
	'#2f3b45'
];

const scene = (...things: string[]) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
	<rect width="1200" height="560" fill="${SKY}"/><rect y="560" width="1200" height="240" fill="${GROUND}"/>
	${things.join('\n')}</svg>`;

const tree = (x: number, size: number) =>
	`<rect x="${x - size * 0.08}" y="${580 - size}" width="${size * 0.16}" height="${size}" fill="${TRUNK}"/>
	<circle cx="${x}" cy="${560 - size}" r="${size * 0.55}" fill="${LEAVES}"/>`;

const bench = (x: number) =>
	`<g fill="${WOOD}"><rect x="${x}" y="610" width="210" height="18" rx="6"/><rect x="${x}" y="560" width="210" height="14" rx="6"/>
	<rect x="${x + 20}" y="560" width="12" height="110"/><rect x="${x + 178}" y="560" width="12" height="110"/></g>`;

const house = (x: number, height: number, colour: string) =>
	`<rect x="${x}" y="${560 - height}" width="190" height="${height}" fill="${colour}"/>
	<path d="M${x - 15} ${560 - height}l110 -70 110 70z" fill="${WOOD}"/>
	<g fill="${INK}" opacity=".55">${[40, 110].map((at) => `<rect x="${x + at}" y="${600 - height}" width="38" height="52"/>`).join('')}</g>`;

const SCENES = [
	{
		title: 'Panchine e ombra lungo il viale',
		alt: 'Disegno del viale come lo vorremmo: tre alberi che fanno ombra e due panchine di legno.',
		svg: scene(
			house(930, 260, '#d8b48a'),
			tree(190, 270),
			tree(560, 320),
			tree(850, 240),
			bench(270),
			bench(640)
		)
	},
	{
		title: 'Passeggiata senza gradini',
		alt: "Disegno dell'ingresso del parco: accanto ai tre gradini c'è una rampa con il corrimano.",
		svg: scene(
			tree(1040, 280),
			...[0, 1, 2].map(
				(step) =>
					`<rect x="${160 + step * 90}" y="${640 - step * 40}" width="${360 - step * 90}" height="${60 + step * 40}" fill="${STONE}"/>`
			),
			`<path d="M520 560L960 700H520z" fill="${STONE}"/>`,
			`<path d="M520 470L960 610M520 470V560M740 540V630M960 610V700" stroke="${INK}" stroke-width="12" fill="none" stroke-linecap="round"/>`,
			house(60, 330, '#c9a58f')
		)
	}
];

/** Drawn here, of our own lines; then read like whatever people send. */
export const drawAll = (): Promise<readonly Drawing[]> =>
	Promise.all(
		SCENES.map(async ({ title, alt, svg }) => ({
			title,
			alt,
			picture: await readPicture(await sharp(Buffer.from(svg)).resize(1200).png().toBuffer())
		}))
	);
