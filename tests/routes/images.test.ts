import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Someone } from '../../src/cli/demo/cast';
import { MOST_MEGABYTES, PICTURE_ROOM } from '../../src/lib/files/rules';
import { submitUnsigned } from '../../src/lib/http.server';
import { submitInitiative } from '../../src/lib/initiatives/drafts/commands.server';
import { findDraft } from '../../src/lib/initiatives/drafts/queries.server';
import { addImage, removeImage } from '../../src/lib/initiatives/images/commands.server';
import { removeImageForm } from '../../src/lib/initiatives/images/forms';
import { actions, load } from '../../src/routes/iniziative/[initiative]/immagini/+page.server';
import { load as idea } from '../../src/routes/iniziative/[initiative]/+page.server';
import { load as versions } from '../../src/routes/iniziative/[initiative]/versioni/+page.server';
import { GET } from '../../src/routes/immagini/[picture].webp/+server';
import { aJpeg } from '../support/drawn';
import { ALT, aPicture } from '../support/images';
import { anInitiative } from '../support/initiatives';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const at = (who: Someone | null, initiative: string, more: Parameters<typeof request>[0] = {}) =>
	request({
		actor: who && as(who),
		params: { initiative },
		path: `/iniziative/${initiative}/immagini`,
		...more
	});

/** What an act ends in: what it answers, or where it sends, or the status of its refusal. */
const ending = async (act: unknown) => {
	try {
		return await act;
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
};

const problemsIn = (answer: unknown) =>
	(answer as { data: { form: { errors: Record<string, string[]>; data: object } } }).data.form;

const picture = aPicture();
const shown = (state: 'draft' | 'submitted' = 'submitted') => {
	const id = anInitiative({ state });
	addImage(as('bruna'), id, { picture, alt: ALT });
	return id;
};
const ask = (who: Someone | null, name: string) =>
	ending(GET(request({ actor: who && as(who), params: { picture: name } }))) as Promise<Response | number>;

test('a picture is sent with its words, and is there', async () => {
	const id = anInitiative({ state: 'draft' });

	const sent = await ending(actions.add(at('bruna', id, { form: { alt: ALT }, file: await aJpeg() })));

	expect(sent).toBe(`/iniziative/${id}/immagini`);
	expect(findDraft(as('bruna'), id)?.images).toMatchObject([{ alt: ALT, width: 60, height: 40 }]);
});

test.each([
	['without words', { alt: '' }, () => aJpeg(), 'alt', 'almeno cinque lettere'],
	['without a picture', { alt: ALT }, () => undefined, 'file', "Scegli un'immagine"],
	['a text instead of a picture', { alt: ALT }, () => Buffer.from('ciao'), 'file', 'JPEG, PNG o WebP'],
	[
		'too heavy',
		{ alt: ALT },
		() => Buffer.alloc(PICTURE_ROOM + 1),
		'file',
		`al massimo ${MOST_MEGABYTES} MB`
	],
	['too heavy to be read', { alt: ALT }, () => Buffer.alloc(PICTURE_ROOM + 600_000), 'file', 'al massimo']
])('%s: a sentence beside the field', async (_, form, file, field, sentence) => {
	const id = anInitiative({ state: 'draft' });

	const answer = await ending(actions.add(at('bruna', id, { form, file: await file() })));

	expect(answer).toMatchObject({ status: 400 });
	expect(problemsIn(answer).errors[field]?.[0]).toContain(sentence);
	expect(findDraft(as('bruna'), id)?.images).toEqual([]);
});

test('what was written beside a picture that is refused stays', async () => {
	const id = anInitiative({ state: 'draft' });

	const answer = await ending(
		actions.add(at('bruna', id, { form: { alt: ALT }, file: Buffer.from('ciao') }))
	);

	expect(problemsIn(answer).data).toMatchObject({ alt: ALT });
});

test('a picture sent by hand to the idea of somebody else is not added', async () => {
	const id = anInitiative({ state: 'draft' });
	const send = async (who: Someone | null) =>
		ending(actions.add(at(who, id, { form: { alt: ALT }, file: await aJpeg() })));

	expect(await send(null)).toMatch(/^\/accedi\/di-nuovo\?/);
	for (const who of ['giulia', 'omar', 'elena', 'carla', 'ines'] as const) expect(await send(who)).toBe(404);

	expect(findDraft(as('bruna'), id)?.images).toEqual([]);
});

test('every other form stays as small as it was', async () => {
	const form = { hash: 'x'.repeat(600_000) };

	expect(await ending(submitUnsigned(at(null, '', { form }), removeImageForm, () => 'fatto'))).toBe(413);
});

describe('the address of a picture', () => {
	test('shows it to everybody for ever, and as nothing but a picture', async () => {
		shown();

		const answer = await ask(null, picture.hash);

		if (!(answer instanceof Response)) throw new Error('it is not there');
		expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture.bytes);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'image/webp',
			'content-security-policy': "default-src 'none'",
			'cache-control': 'public, max-age=31536000, s-maxage=86400, immutable'
		});
	});

	test('of a draft shows it to whoever writes it, and leaves no copy', async () => {
		const id = shown('draft');

		const answer = await ask('bruna', picture.hash);

		expect(answer instanceof Response && answer.headers.get('cache-control')).toBe('private, no-store');
		for (const who of [null, 'giulia', 'elena', 'ines'] as const)
			expect(await ask(who, picture.hash)).toBe(404);
		submitInitiative(as('bruna'), id);
		expect(await ask(null, picture.hash)).toBeInstanceOf(Response);
	});

	test.each([
		['is of no picture', 'f'.repeat(64)],
		['is no address', '..%2Ftavoli']
	])('%s: it is not there', async (_, name) => {
		shown();
		expect(await ask(null, name)).toBe(404);
	});

	test('of a picture taken away: it is not there, not even for its author', async () => {
		removeImage(as('bruna'), shown(), picture.hash);

		expect(await ask('bruna', picture.hash)).toBe(404);
	});
});

test('an initiative shows its pictures, and its versions tell what became of them', () => {
	const id = shown();

	expect(idea(at(null, id))).toMatchObject({ pictures: [{ alt: ALT, width: 640, height: 480 }] });
	expect(versions(at(null, id)).versions).toMatchObject([
		{ changes: [], pictures: [`Aggiunta un'immagine: ${ALT}`] }
	]);
});

test.each<[string, Someone | null, object | number | string]>([
	['nobody', null, 'accedi'],
	['a neighbour', 'giulia', 403],
	['its author', 'bruna', { mayChange: true, mayTakeDown: false, mayAdd: true }],
	['whoever coordinates the place', 'elena', { mayChange: false, mayTakeDown: true, mayAdd: false }],
	['whoever coordinates another', 'dario', 403]
])('%s at the page of the pictures', async (_, who, expected) => {
	const ended = await ending(load(at(who, shown())));

	if (typeof expected === 'string') expect(ended).toContain(expected);
	else if (typeof expected === 'number') expect(ended).toBe(expected);
	else expect(ended).toMatchObject(expected);
});

test('the picture of a draft has a page for whoever writes it, and for nobody else', async () => {
	const id = shown('draft');

	expect(await ending(load(at('elena', id)))).toBe(404);
	expect(await ending(load(at('bruna', id)))).toMatchObject({ draft: true, pictures: [{ number: 1 }] });
});
