import { expect, test } from 'vitest';
import { ownPath } from '../../src/lib/formats/paths';
import { POST } from '../../src/routes/preferenze/+server';
import { request } from '../support/request';

/** Sends the form of the reading preferences: where it led, and what the browser keeps. */
async function prefer(form: Record<string, string>) {
	const event: Parameters<typeof POST>[0] = request({ form, path: '/preferenze' });
	const led: unknown = await Promise.resolve(POST(event)).catch((redirected: unknown) => redirected);
	const kept = (name: string) => event.cookies.get(name);
	return { led, text: kept('testo'), contrast: kept('contrasto'), language: kept('lingua') };
}

test('a reader asks for larger text and comes back to the same page', async () => {
	const { led, text } = await prefer({ testo: 'grande', torna: '/incontri?quartiere=stazione' });

	expect(led).toMatchObject({ status: 303, location: '/incontri?quartiere=stazione' });
	expect(text).toBe('grande');
});

test('contrast and language are kept too, each by itself', async () => {
	expect(await prefer({ contrasto: 'alto', torna: '/' })).toMatchObject({
		contrast: 'alto',
		text: undefined
	});
	expect(await prefer({ lingua: 'en', torna: '/' })).toMatchObject({ language: 'en', contrast: undefined });
});

test('what is not offered is not kept', async () => {
	expect(await prefer({ lingua: 'xx', testo: '"><script>', torna: '/' })).toMatchObject({
		language: undefined,
		text: undefined
	});
});

test.each([
	'https://altrove.example/',
	'//altrove.example/pagina',
	'/\\altrove.example',
	'\\\\altrove.example',
	'/.//altrove.example/pagina',
	'/..//altrove.example',
	'/%2e//altrove.example',
	'/a/..//altrove.example',
	'javascript:alert(1)',
	' /incontri',
	''
])('the way back never leads to another site: %j', async (torna) => {
	expect((await prefer({ testo: 'grande', torna })).led).toMatchObject({ status: 303, location: '/' });
});

test('going back to a page is not doing its act again', () => {
	expect(ownPath('/iniziative/x?/support', 'http://localhost:3000')).toBe('/iniziative/x');
});
