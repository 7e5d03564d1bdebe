import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingMessages } from '../messages.config.js';
import { gulpease } from '../src/lib/formats/gulpease';
import { LANGUAGES } from '../src/lib/accounts/rules';

type Text = { file: string; key: string; text: string };

/** Every text of a language; one with a plural counts once for each of its forms. */
const textsIn = (language: string): Text[] =>
	readdirSync(`src/lib/messages/${language}`).flatMap((file) => {
		const held: unknown = JSON.parse(readFileSync(`src/lib/messages/${language}/${file}`, 'utf8'));
		return Object.entries(held ?? {}).flatMap(([key, value]) =>
			formsOf(value).map((text) => ({ file, key, text }))
		);
	});

const formsOf = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return [value].flat().flatMap((variant) => Object.values(Object(variant).match ?? {}).map(String));
};

const keysIn = (language: string) => new Set(textsIn(language).map(({ key }) => key));

/** What each text names, all the forms of its plural together. */
const namedIn = (language: string) => {
	const texts = Map.groupBy(textsIn(language), ({ key }) => key);
	return (key: string) =>
		[...new Set(texts.get(key)?.flatMap(({ text }) => text.match(/\{\w+\}/g) ?? []))].sort().join();
};

/** What a reader sees where a name or a number will stand. */
const filled = (text: string) => text.replace(/\{\w+\}/g, 'uno');

/** The lists of values and the prefix of their words, as each list says of itself in its comment. */
const VOCABULARIES = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.filter((path) => /(^|\/)(rules|vocabulary)\.ts$/.test(path))
	.flatMap((path) =>
		[
			...readFileSync(`src/lib/${path}`, 'utf8').matchAll(
				/`(\w+_)…`[^/]*?\*\/\nexport const \w+ = (\[[^\]]*\])/g
			)
		].map(([, prefix, list]) => ({
			path,
			prefix: prefix ?? '',
			values: [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '')
		}))
	);

test('every text exists in both languages', () => {
	expect(missingMessages()).toEqual([]);
});

test.each(LANGUAGES)('no text in %s is empty', (language) => {
	expect(textsIn(language).filter(({ text }) => text.trim() === '')).toEqual([]);
});

test.each(LANGUAGES)('a text in %s names the same things as in Italian', (language) => {
	const here = namedIn(language);
	const italian = namedIn('it');

	expect([...keysIn(language)].filter((key) => here(key) !== italian(key))).toEqual([]);
});

test('in Italian what is said of one thing does not begin with a verb in the plural', () => {
	const ones = readdirSync('src/lib/messages/it').flatMap(
		(file) => readFileSync(`src/lib/messages/it/${file}`, 'utf8').match(/"n=one": ".*?"/g) ?? []
	);

	expect(ones.length).toBeGreaterThan(20);
	expect(ones.filter((text) => /: "(mancano|restano|ci sono|sono|hanno|vanno|servono) /i.test(text))).toEqual(
		[]
	);
});

test.each(LANGUAGES)('every reason for a refusal is a sentence in %s', (language) => {
	const reasons = textsIn(language).filter(({ key }) => key.startsWith('refusal_'));

	expect(reasons.filter(({ text }) => !/^[\p{Lu}{].*[.:?!]$/su.test(text)).map(({ key }) => key)).toEqual([]);
});

test.each(LANGUAGES)('every value of a list has its words in %s', (language) => {
	const keys = keysIn(language);

	const wordless = VOCABULARIES.filter(({ prefix, values }) =>
		values.some((value) => keys.has(prefix + value))
	).flatMap(({ path, prefix, values }) =>
		values.filter((value) => !keys.has(prefix + value)).map((value) => `${path}: ${prefix}${value}`)
	);

	expect(VOCABULARIES.length).toBeGreaterThan(2);
	expect(wordless).toEqual([]);
});

test('every Italian text of more than a dozen words reads easily', () => {
	const hard = textsIn('it')
		.filter(({ text }) => (filled(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 12)
		.map(({ file, key, text }) => ({ file, key, score: Math.round(gulpease(filled(text))) }))
		.filter(({ score }) => score < 60);

	expect(hard).toEqual([]);
});
