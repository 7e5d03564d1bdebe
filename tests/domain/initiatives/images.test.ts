import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../../../src/lib/accounts/passwords.server';
import { forgetUnconfirmed } from '../../../src/lib/accounts/commands.server';
import { eraseOwnAccount } from '../../../src/lib/accounts/profile/commands.server';
import { people } from '../../../src/lib/accounts/tables.server';
import { SYSTEM } from '../../../src/lib/actor';
import { emailOf, type Someone } from '../../../src/cli/demo/cast';
import { db } from '../../../src/lib/db.server';
import { Refusal } from '../../../src/lib/errors';
import { images } from '../../../src/lib/files/tables.server';
import { advanceInitiative } from '../../../src/lib/initiatives/commands.server';
import { discardDraft, submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import { findDraft } from '../../../src/lib/initiatives/drafts/queries.server';
import {
	addImage,
	describeImage,
	removeImage,
	takeDownImage
} from '../../../src/lib/initiatives/images/commands.server';
import { findDraftImage, findPublishedImage } from '../../../src/lib/initiatives/images/queries.server';
import { imageChanges } from '../../../src/lib/initiatives/images/words.server';
import { forgetDrafts } from '../../../src/lib/initiatives/drafts/forgetting/commands.server';
import { forgetTalk } from '../../../src/lib/initiatives/own.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { findWords, listVersions } from '../../../src/lib/initiatives/versions/queries.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { ALT, aPicture } from '../../support/images';
import { aNewVersion, anInitiative } from '../../support/initiatives';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const [one, two, three] = ['cortile', 'giardino', 'panchina'].map(aPicture) as [
	ReturnType<typeof aPicture>,
	ReturnType<typeof aPicture>,
	ReturnType<typeof aPicture>
];
const put = (id: string, picture = one, alt = ALT, by: Someone = 'bruna') =>
	addImage(as(by), id, { picture, alt });
const lettersTo = (personId: Someone) =>
	db
		.select({ text: letters.body })
		.from(letters)
		.where(eq(letters.recipient, emailOf(personId)))
		.all()
		.map(({ text }) => text);
const refusalOf = (act: () => void): Refusal => {
	try {
		act();
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown;
		throw thrown;
	}
	throw new Error('it was not refused');
};
const kept = () => db.select({ hash: images.hash }).from(images).all();
const shownIn = (id: string) => findWords(id)?.images.map(({ alt }) => alt);

describe('in a draft', () => {
	test('its author adds pictures, tells them in other words and takes them away', () => {
		const id = anInitiative({ state: 'draft' });
		put(id);
		put(id, two, 'Il giardino dietro la scuola.');

		describeImage(as('bruna'), id, { hash: two.hash, alt: 'Il giardino, con una panchina rotta.' });
		removeImage(as('bruna'), id, one.hash);

		expect(findDraft(as('bruna'), id)?.images).toEqual([
			{ hash: two.hash, alt: 'Il giardino, con una panchina rotta.', width: 1600, height: 1200 }
		]);
		expect(kept()).toEqual([{ hash: two.hash }]);
		expect(told().at(-1)).toBe(`bruna initiative.saved ${id}`);
	});

	test('nobody else finds it, nor its pictures', () => {
		const id = anInitiative({ state: 'draft' });
		put(id);

		expect(findPublishedImage(one.hash)).toBeUndefined();
		expect(findDraftImage(as('carla'), one.hash)).toBeUndefined();
		expect(findDraftImage(as('bruna'), one.hash)?.bytes).toEqual(one.bytes);
		expect(() => put(id, two, ALT, 'giulia')).toThrow('not_found');
	});

	test('thrown away, it leaves no picture', () => {
		const id = anInitiative({ state: 'draft' });
		put(id);

		discardDraft(as('bruna'), id);

		expect(kept()).toEqual([]);
	});

	test('a year after its last change it goes with its pictures, and a new picture is a change', () => {
		const id = anInitiative({ state: 'draft' });
		travelTo(inDays(100));
		put(id);
		travelTo(inDays(400));
		expect(forgetDrafts(SYSTEM)).toBe(0);
		travelTo(inDays(466));

		expect(forgetDrafts(SYSTEM)).toBe(1);

		expect(kept()).toEqual([]);
	});

	test('whoever erases their account takes it with its pictures', async () => {
		const password = 'quattro parole a caso';
		db.update(people)
			.set({ passwordHash: await hashPassword(password) })
			.run();
		put(anInitiative({ state: 'draft' }));
		const sent = anInitiative();
		put(sent, two);

		await eraseOwnAccount(as('bruna'), password, forgetTalk);

		expect(kept()).toEqual([{ hash: two.hash }]);
		expect(shownIn(sent)).toEqual([ALT]);
	});

	test('an account that nobody confirmed goes with the pictures of its drafts', () => {
		put(anInitiative({ state: 'draft' }));
		db.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, 'bruna')).run();
		travelTo(inDays(40));

		expect(forgetUnconfirmed(SYSTEM, forgetTalk)).toBeGreaterThan(0);

		expect(kept()).toEqual([]);
	});

	test('a picture that another proposal shows stays', () => {
		const [id, other] = [anInitiative({ state: 'draft' }), anInitiative({ state: 'draft' })];
		put(id);
		put(other);

		removeImage(as('bruna'), id, one.hash);

		expect(kept()).toEqual([{ hash: one.hash }]);
		expect(findDraftImage(as('bruna'), one.hash)).toBeDefined();
	});

	test('once it is sent, everybody sees them', () => {
		const id = anInitiative({ state: 'draft' });
		put(id);

		submitInitiative(as('bruna'), id);

		expect(findPublishedImage(one.hash)?.bytes).toEqual(one.bytes);
	});

	test('words that tell of a person need a reason before they go out', () => {
		const id = anInitiative({ state: 'draft' });
		put(id, one, 'Il cortile. Per informazioni: 333 1234567.');

		expect(() => submitInitiative(as('bruna'), id)).toThrow('text_reveals');
	});
});

describe('in what was sent', () => {
	test('each change is a new version with the same words, and the earlier stay', () => {
		const id = anInitiative();
		put(id);
		describeImage(as('bruna'), id, { hash: one.hash, alt: 'Il cortile della scuola.' });

		const [last, middle, first] = listVersions(id);

		expect([last, middle, first].map((version) => version?.images.map(({ alt }) => alt))).toEqual([
			['Il cortile della scuola.'],
			[ALT],
			[]
		]);
		expect(last).toMatchObject({
			number: 3,
			title: first?.title,
			actions: first?.actions,
			costs: first?.costs
		});
		expect(told().at(-1)).toBe(`bruna initiative.edited ${id}`);
	});

	test('other words carry the pictures over', () => {
		const id = anInitiative();
		put(id);

		editInitiative(as('bruna'), id, aNewVersion(2));

		expect(findInitiative(id)).toMatchObject({ title: 'Telefono amico, anche la domenica', version: 3 });
		expect(shownIn(id)).toEqual([ALT]);
	});

	test('the versions tell what became of each picture', () => {
		const [a, b] = [
			{ hash: one.hash, alt: 'Il cortile.' },
			{ hash: two.hash, alt: 'Il giardino.' }
		];

		expect(imageChanges([a], [{ ...a, alt: 'Il cortile, vuoto.' }, b])).toEqual([
			"Aggiunta un'immagine: Il giardino.",
			"Cambiata la descrizione di un'immagine. Prima: Il cortile. Ora: Il cortile, vuoto."
		]);
		expect(imageChanges([a, b], [b])).toEqual(["Tolta un'immagine: Il cortile."]);
		expect(imageChanges([a, b], [b, a])).toEqual([]);
	});

	test('a picture that its author took away is no longer seen', () => {
		const id = anInitiative();
		put(id);

		removeImage(as('bruna'), id, one.hash);

		expect(findPublishedImage(one.hash)).toBeUndefined();
		expect(shownIn(id)).toEqual([]);
	});

	test('words that tell of a person go out only with a reason', () => {
		const id = anInitiative();
		const told = { picture: one, alt: 'Il cortile, telefono 333 1234567.' };
		const refusal = refusalOf(() => addImage(as('bruna'), id, told));

		expect(refusal.reason).toBe('text_reveals');
		expect(kept()).toEqual([]);
		const reasons = (refusal.about.found ?? []).map(({ fingerprint }) => ({
			fingerprint,
			reason: 'È il numero della scuola, scritto sul cartello.'
		}));
		addImage(as('bruna'), id, told, reasons);
		put(id, two);

		expect(shownIn(id)).toHaveLength(2);
	});
});

describe('a coordinator takes down what must not be seen', () => {
	test('it leaves every version, and its author hears why', () => {
		const id = anInitiative();
		put(id);
		put(id, two, 'Il giardino dietro la scuola.');

		takeDownImage(as('elena'), id, { hash: one.hash, reason: 'Si vede il viso di una persona.' });

		expect(listVersions(id).map((version) => version.images.map(({ hash }) => hash))).toEqual([
			[two.hash],
			[],
			[]
		]);
		expect(kept()).toEqual([{ hash: two.hash }]);
		expect(told().at(-1)).toBe(`elena initiative.image_removed ${id}`);
		expect(lettersTo('bruna').at(-1)).toContain('Si vede il viso di una persona.');
		put(id, three);
		expect(findWords(id)?.images.map(({ hash }) => hash)).toEqual([two.hash, three.hash]);
	});

	test('also once the tavolo discusses it', () => {
		const id = anInitiative();
		put(id);
		for (const state of ['admitted', 'to_tavolo'] as const) advanceInitiative(as('carla'), id, state);
		const reason = 'Si vede una targa.';

		takeDownImage(as('carla'), id, { hash: one.hash, reason });

		expect(findPublishedImage(one.hash)).toBeUndefined();
		expect(() => takeDownImage(as('carla'), id, { hash: one.hash, reason })).toThrow('picture_gone');
	});
});

test.each<[string, Someone, 'submitted' | 'to_tavolo', string]>([
	['a neighbour', 'giulia', 'submitted', 'forbidden'],
	['a coordinator', 'elena', 'submitted', 'forbidden'],
	['the author, once the tavolo discusses it', 'bruna', 'to_tavolo', 'initiative_fixed']
])('%s adds no picture to what was sent', (_, who, state, reason) => {
	const id = anInitiative({ state });

	expect(() => put(id, one, ALT, who)).toThrow(reason);

	expect(kept()).toEqual([]);
	expect(listVersions(id)).toHaveLength(1);
});

test('three at most, each of them once, and only what is there changes', () => {
	const id = anInitiative({ state: 'draft' });
	put(id, one);
	expect(() => put(id, one)).toThrow('picture_twice');
	put(id, two);
	put(id, three);

	expect(() => put(id, aPicture('albero'))).toThrow('picture_no_room');
	expect(() => removeImage(as('bruna'), id, aPicture('albero').hash)).toThrow('picture_gone');
	expect(() => describeImage(as('bruna'), id, { hash: 'nessuna', alt: ALT })).toThrow('picture_gone');

	expect(kept()).toHaveLength(3);
});
