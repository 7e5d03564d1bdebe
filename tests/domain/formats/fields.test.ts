import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { speakOfFields } from '../../../src/lib/field-sentences';
import { overwriteGetLocale } from '../../../src/lib/paraglide/runtime.js';

beforeAll(() => {
	speakOfFields();
});

const said = (schema: z.ZodType, typed: unknown) => schema.safeParse(typed).error?.issues[0]?.message;

test.each([
	['too long', z.string().max(3), 'quattro', 'Scrivi al massimo 3 lettere.'],
	['too short', z.string().min(3), 'a', 'Scrivi almeno 3 lettere.'],
	['empty', z.string().min(1), '', 'Compila questo campo.'],
	['missing', z.string(), undefined, 'Compila questo campo.'],
	['not in the list', z.enum(['a', 'b']), 'c', 'Scegli una delle voci in elenco.'],
	['no choice', z.array(z.string()).min(1), [], 'Scegli almeno una voce.'],
	['too many choices', z.array(z.string()).max(1), ['a', 'b'], /voci: 1\.$/],
	['words for a number', z.coerce.number(), 'due', 'Scrivi un numero, con le cifre.'],
	['a half', z.number().int(), 1.5, 'Scrivi un numero intero, senza virgola.'],
	['too high', z.number().max(9), 10, 'Scrivi un numero fino a 9.'],
	['too low', z.number().min(1), 0, 'Scrivi un numero da 1 in su.'],
	['of another shape', z.string().regex(/^a$/), 'b', /^Questa risposta non va bene/]
])('a field that is %s gets a sentence of ours', (_, schema, typed, sentence) => {
	expect(said(schema, typed)).toMatch(sentence);
});

test('the sentence is in the language of whoever reads', () => {
	overwriteGetLocale(() => 'en');

	expect(said(z.string().max(3), 'quattro')).toBe('Write at most 3 letters.');

	overwriteGetLocale(() => 'it');
});

test('what a form says of its own stays', () => {
	expect(said(z.string().max(3, { error: () => 'Più corto.' }), 'quattro')).toBe('Più corto.');
});
