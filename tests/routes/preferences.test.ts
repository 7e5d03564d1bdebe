import { expect, test } from 'vitest';
import { ownPath } from '../../src/lib/formats/paths';
import { POST } from '../../src/routes/preferenze/+server';
import { request } from '../support/request';

type Asked = Parameters<typeof POST>[0];

const endOf = (event: Asked): Promise<unknown> => POST(event).catch((thrown: unknown) => thrown);

/** Sends the form of the reading preferences: where it led, and what the browser keeps. */
async function prefer(form: Record<string, string>, origin?: string | null) {
	const event: Asked = request({ form, path: '/preferenze', origin });
	const led = await endOf(event);
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

test.each(['https://altrove.example', 'null', null])(
	'a form sent by %s is not one of ours: 403, and nothing is kept',
	async (origin) => {
		expect(await prefer({ testo: 'grande', torna: '/' }, origin)).toMatchObject({
			led: { status: 403 },
			text: undefined
		});
	}
);

test('what is no form is an empty one', async () => {
	const event: Asked = request({ path: '/preferenze' });
	const headers = { 'content-type': 'application/json', origin: event.url.origin };
	const body = '{"testo":"grande"}';

	const led = await endOf({ ...event, request: new Request(event.url, { method: 'POST', body, headers }) });

	expect(led).toMatchObject({ status: 303, location: '/' });
	expect(event.cookies.get('testo')).toBeUndefined();
});
