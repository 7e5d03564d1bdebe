import { beforeEach, expect, test } from 'vitest';
import { events } from '../../../src/lib/audit/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { Refusal } from '../../../src/lib/errors';
import { saveStep, submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import { findDraft } from '../../../src/lib/initiatives/drafts/queries.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { listFoundIn } from '../../../src/lib/initiatives/versions/findings.server';
import { privacyResolutions } from '../../../src/lib/privacy/tables.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { listNews } from '../../../src/lib/projects/news/queries.server';
import { aNewVersion, anInitiative, firstStep } from '../../support/initiatives';
import { aProject } from '../../support/projects';
import { as, settle } from '../../support/world';

beforeEach(() => settle());

const why = 'È il numero che ho dato io.';

/** What was found when an act was refused. */
function foundBy(act: () => void) {
	try {
		act();
	} catch (thrown) {
		if (thrown instanceof Refusal) return { reason: thrown.reason, found: thrown.about.found ?? [] };
		throw thrown;
	}
	return { reason: undefined, found: [] };
}
const reasons = (found: readonly { readonly fingerprint: string }[], reason = why) =>
	found.map(({ fingerprint }) => ({ fingerprint, reason }));

function aCarelessDraft() {
	const id = anInitiative({ state: 'draft' });
	saveStep(as('bruna'), id, {
		step: 1,
		...firstStep(),
		problem: 'Chi vuole aiutare mi chiama al 333 1234567.'
	});
	return id;
}

test('a proposal with a phone number waits until its author takes it out or says why it is all right', () => {
	const id = aCarelessDraft();

	const { reason, found } = foundBy(() => submitInitiative(as('bruna'), id));

	expect([reason, found.map(({ kind, words }) => [kind, words])]).toEqual([
		'text_reveals',
		[['phone', '333 1234567']]
	]);
	expect(findDraft(as('bruna'), id)?.state).toBe('draft');
	expect(foundBy(() => submitInitiative(as('bruna'), id, reasons(found, ' '))).reason).toBe('text_reveals');

	submitInitiative(as('bruna'), id, reasons(found));
	expect(findInitiative(id)?.state).toBe('submitted');
});

test('a proposal that was mended is sent like any other', () => {
	const id = aCarelessDraft();
	saveStep(as('bruna'), id, { step: 1, ...firstStep() });

	submitInitiative(as('bruna'), id);

	expect(db.select().from(privacyResolutions).all()).toEqual([]);
});

test('what was confirmed is not asked again; a new word is', () => {
	const id = aCarelessDraft();
	submitInitiative(as('bruna'), id, reasons(foundBy(() => submitInitiative(as('bruna'), id)).found));
	const edited = { ...aNewVersion(), problem: 'Chi vuole aiutare mi chiama al 333 1234567.' };

	editInitiative(as('bruna'), id, edited);
	const { found } = foundBy(() =>
		editInitiative(as('bruna'), id, { ...edited, version: 2, place: 'Da Ugo Tondelli' })
	);

	expect(found.map(({ words }) => words)).toEqual(['Ugo Tondelli']);
	expect(findInitiative(id)?.version).toBe(2);
});

test('the page that sums a proposal up shows what was found', () => {
	const draft = findDraft(as('bruna'), aCarelessDraft());
	if (!draft) throw new Error('no draft');

	expect(listFoundIn(draft.id, draft)).toMatchObject([
		{ kind: 'phone', before: 'Chi vuole aiutare mi chiama al ', words: '333 1234567', after: '.' }
	]);
});

test('the news of a project waits in the same way', () => {
	const project = aProject();
	const news = { id: newId(), title: 'Si comincia', body: 'Scrivete a lia.verdi@posta.example.' };

	const { reason, found } = foundBy(() => publishNews(as('lucia'), project, news));
	expect([reason, listNews(project)]).toEqual(['text_reveals', []]);

	publishNews(as('lucia'), project, news, reasons(found));
	expect(listNews(project)).toMatchObject([{ title: 'Si comincia' }]);
});

test('the chain of acts counts what was confirmed and holds none of the words', () => {
	const id = aCarelessDraft();
	submitInitiative(as('bruna'), id, reasons(foundBy(() => submitInitiative(as('bruna'), id)).found));

	const [sent] = db
		.select()
		.from(events)
		.all()
		.filter(({ action }) => action === 'initiative.submitted');
	expect(sent?.details).toEqual({ version: 1, confirmed: 1 });
	expect(
		JSON.stringify([db.select().from(events).all(), db.select().from(privacyResolutions).all()])
	).not.toContain('1234567');
});
