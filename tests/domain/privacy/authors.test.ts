import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { findCommitment, listCommitmentHistory } from '../../../src/lib/commitments/queries.server';
import { createMeeting, updateMeeting } from '../../../src/lib/meetings/commands.server';
import { cancelMeeting, postponeMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { listPostponements } from '../../../src/lib/meetings/convening/queries.server';
import { findMeeting, findMeetingFor } from '../../../src/lib/meetings/queries.server';
import { reviewCommitment } from '../../../src/lib/minutes/promises/commands.server';
import { events } from '../../../src/lib/audit/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { found as there, Refusal } from '../../../src/lib/errors';
import { saveStep, submitInitiative } from '../../../src/lib/initiatives/drafts/commands.server';
import { findDraft } from '../../../src/lib/initiatives/drafts/queries.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { listFoundIn } from '../../../src/lib/initiatives/versions/findings.server';
import { privacyResolutions } from '../../../src/lib/privacy/tables.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { listNews } from '../../../src/lib/projects/news/queries.server';
import { aMeetingThatReviews } from '../../support/agendas';
import { aCommitment } from '../../support/commitments';
import { aNewVersion, anInitiative, firstStep } from '../../support/initiatives';
import { aMeeting } from '../../support/meetings';
import { someMinutes } from '../../support/minutes';
import { aProject } from '../../support/projects';
import { as, inDays, settle } from '../../support/world';

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

const CARELESS = 'La sala è di Ettore Bellini, si chiama il 333 1234567.';
type Told = Parameters<typeof updateCommitment>[4];
const day = { startsAt: inDays(20), endsAt: inDays(20.1) };

/** Texts that everybody reads as soon as they are written, each by whoever writes it, and where they are read. */
const READ_AT_ONCE: Record<string, () => { write: (allRight?: Told) => unknown; read: () => unknown }> = {
	'how a promise goes': () => {
		const id = aCommitment();
		const said = { state: 'in_progress', note: CARELESS } as const;
		return {
			write: (allRight) => updateCommitment(as('lucia'), id, said, {}, allRight),
			read: () => listCommitmentHistory(id)
		};
	},
	'how a promise goes, told at a meeting': () => {
		const id = aCommitment();
		const meetingId = aMeetingThatReviews(id);
		const minutes = someMinutes({ meetingId, decision: false, commitment: false }).id;
		const seen = findCommitment(id)?.stepId ?? '';
		const said = { seen, state: 'in_progress', note: CARELESS, evidence: '' } as const;
		return {
			write: (allRight) => reviewCommitment(as('teresa'), minutes, id, said, allRight),
			read: () => listCommitmentHistory(id)
		};
	},
	'why a meeting is cancelled': () => {
		const id = aMeeting();
		return {
			write: (allRight) => cancelMeeting(as('paolo'), id, CARELESS, allRight),
			read: () => findMeeting(id)
		};
	},
	'why a meeting is postponed': () => {
		const id = aMeeting();
		return {
			write: (allRight) => postponeMeeting(as('paolo'), id, { ...day, reason: CARELESS }, allRight),
			read: () => listPostponements(id)
		};
	},
	'how one gets into a meeting': () => {
		const id = aMeeting();
		const { startsAt, endsAt, revision, title } = there(findMeeting(id));
		const fields = { title, startsAt, endsAt, accessNotes: CARELESS };
		return {
			write: (allRight) => updateMeeting(as('paolo'), id, revision, fields, allRight),
			read: () => findMeeting(id)
		};
	},
	'how one gets into a new meeting': () => {
		const id = newId();
		const fields = { id, title: 'Panchine', tavoloId: 'tavolo-san-giorgio', ...day, accessNotes: CARELESS };
		return {
			write: (allRight) => createMeeting(as('paolo'), fields, allRight),
			read: () => findMeetingFor(as('paolo'), id)
		};
	}
};

test.each(Object.entries(READ_AT_ONCE))('%s waits until somebody said why it is all right', (_, makes) => {
	const { write, read } = makes();

	const { reason, found } = foundBy(() => void write());
	expect([reason, found.map(({ words }) => words)]).toEqual([
		'text_reveals',
		['Ettore Bellini', '333 1234567']
	]);
	expect(JSON.stringify(read() ?? '')).not.toContain('Bellini');
	expect(foundBy(() => void write(reasons(found.slice(1)))).reason).toBe('text_reveals');

	write(reasons(found));
	expect(JSON.stringify(read())).toContain(CARELESS);
	expect(
		db
			.select()
			.from(events)
			.all()
			.filter(({ details }) => details.confirmed === 2)
	).toHaveLength(1);
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
