import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cityUnderAttack } from '../support/attacks/city';
import { harmIn, poison, poisonOf } from '../support/attacks/poison';
import { theWalk, visited } from '../support/attacks/walk';
import { readXml } from '../support/xml';

const city = cityUnderAttack();

/** Of the texts that are kept, so many columns are shown somewhere: letters, searches and files laid ready are not. */
const FEWEST_SHOWN = 55;

test(
	'a page that shows what people wrote shows it as words, whatever it is',
	{ timeout: 900_000 },
	async () => {
		await theWalk(city);
		const poisoned = poison();
		await city.server().stop();
		await city.server().restart();
		const pages = await visited(city);
		const shown = new Set<string>();
		const problems = new Set<string>();
		for (const { address, html, role, status } of pages) {
			if (status >= 500) problems.add(`${address} as ${role.role}: ${status}`);
			for (const harm of harmIn(html)) problems.add(`${address} as ${role.role}: ${harm}`);
			for (const [, number] of html.matchAll(/HYPERLINK\(.{1,12}?x.{1,12}?\)(\d+)c/g))
				shown.add(poisoned[Number(number)] ?? '');
		}
		console.log(
			`${poisoned.length} columns poisoned, ${shown.size} shown; never: ${poisoned.filter((one) => !shown.has(one)).join(' ')}`
		);

		expect([...problems]).toEqual([]);
		expect(shown.size).toBeGreaterThan(FEWEST_SHOWN);
	}
);

test(
	'and so does every file: no formula runs, no line or element is added',
	{ timeout: 600_000 },
	async () => {
		const { files } = await theWalk(city);
		const cookie = await city.cookieOf('carla');
		const problems: string[] = [];
		const kinds = new Map<string, number>();
		let harmless = 0;
		for (const address of [...files.values()].flatMap((some) => some.slice(0, 4))) {
			const answer = await fetch(city.origin() + address, { headers: { cookie }, redirect: 'manual' });
			const bytes = new Uint8Array(await answer.arrayBuffer());
			const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
			if (answer.status >= 500) problems.push(`${address}: ${answer.status}`);
			if (answer.status !== 200 || type === 'text/html') continue;
			kinds.set(type, (kinds.get(type) ?? 0) + 1);
			const text = new TextDecoder().decode(bytes);
			if (text.includes('HYPERLINK')) harmless++;
			try {
				for (const fault of faultsIn(type, text, bytes)) problems.push(`${address}: ${fault}`);
			} catch (error) {
				problems.push(`${address}: ${String(error).slice(0, 200)}`);
			}
		}
		console.log(kinds, `${harmless} files hold what was written`);

		expect(problems).toEqual([]);
		expect([...kinds.keys()]).toEqual(
			expect.arrayContaining(['text/csv', 'application/pdf', 'text/calendar', 'application/json'])
		);
		expect(harmless).toBeGreaterThan(5);
	}
);

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const isNumber = (cell: string) => /^[-+]?[\d.,]+$/.test(cell);

function faultsIn(type: string, text: string, bytes: Uint8Array): string[] {
	if (type === 'text/csv') {
		const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
		const width = data[0]?.length;
		return [
			...errors.map(({ message }) => message),
			...data
				.filter((row) => row.length !== width)
				.map((row) => `a row of ${row.length} in a table of ${width}`),
			...data
				.flat()
				.filter((cell) => FORMULA.test(cell) && !isNumber(cell))
				.map((cell) => `a formula: ${cell.slice(0, 60)}`)
		];
	}
	if (type.endsWith('json')) return JSON.parse(text) ? [] : ['nothing'];
	if (type.endsWith('xml')) return readXml(text) ? [] : ['nothing'];
	if (type === 'application/pdf')
		return text.startsWith('%PDF-') && !/\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction)\b/.test(text)
			? []
			: ['no harmless PDF'];
	if (type === 'text/calendar')
		return text
			.split('\r\n')
			.filter((line) => !/^([A-Z-]+[;:]| |$)/.test(line))
			.map((line) => `a line of its own: ${line}`);
	if (type.includes('opendocument')) {
		const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
		readXml(content);
		return /table:formula/.test(content) ? ['a formula'] : [];
	}
	return harmIn(text);
}

test('the same eyes see harm where it is', () => {
	const harm = poisonOf(1);

	expect(harmIn(`<p>${harm}</p>`)).not.toEqual([]);
	expect(harmIn(`<input value="${harm}">`)).not.toEqual([]);
	expect(harmIn(`<input value='${harm.replaceAll('<', '&lt;')}'>`)).not.toEqual([]);
	expect(harmIn('<a href="javascript:alert(1)">x</a>')).not.toEqual([]);
	expect(harmIn(`<p>${harm.replaceAll('<', '&lt;')}</p>`)).toEqual([]);
	expect(faultsIn('text/csv', 'a,b\r\n=1+1,2\r\n', new Uint8Array())).not.toEqual([]);
	expect(faultsIn('text/csv', 'a,b\r\n1,2,3\r\n', new Uint8Array())).not.toEqual([]);
});
