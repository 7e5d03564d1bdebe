import { beforeEach, expect, test } from 'vitest';
import { events } from '../../../src/lib/audit/tables.server';
import { listCommitments } from '../../../src/lib/commitments/queries.server';
import { db } from '../../../src/lib/db.server';
import {
	approveMinutes,
	openRectification,
	publishMinutes,
	submitMinutes
} from '../../../src/lib/minutes/commands.server';
import { listDecisions } from '../../../src/lib/minutes/decisions/queries.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { resolveFinding } from '../../../src/lib/minutes/publication/commands.server';
import { listFindings } from '../../../src/lib/minutes/publication/findings.server';
import {
	findMinutes,
	findVersionText,
	listItems,
	listVersions
} from '../../../src/lib/minutes/queries.server';
import { minutesApprovals } from '../../../src/lib/minutes/tables.server';
import type { Resolution } from '../../../src/lib/privacy/findings/rules';
import { privacyResolutions } from '../../../src/lib/privacy/tables.server';
import { someMinutes, stateOf } from '../../support/minutes';
import { as, settle, told } from '../../support/world';

beforeEach(() => settle());

const PHONE = '333 1234567';

/** Minutes of Teresa in which a phone number, a private name and an office's number were left. */
function careless(state: 'draft' | 'approved' = 'approved') {
	const { id, meetingId } = someMinutes({
		decision: { text: `Per le chiavi si chiama il ${PHONE}.` },
		commitment: { what: 'Portare la spesa alla signora Tondelli' }
	});
	const [, second] = listItems(id);
	if (!second) throw new Error('no second item');
	saveItem(as('teresa'), id, second.id, {
		treatment: 'treated',
		summary: 'Per i guasti c’è lo 0522 456000. Lo ha chiesto Rosa Bianchi.',
		notes: 'Il numero di Ugo è 333 7654321.',
		positions: '',
		documents: '',
		revision: second.revision
	});
	if (state === 'approved') {
		submitMinutes(as('teresa'), id);
		approveMinutes(as('elena'), id);
	}
	return { id, meetingId };
}

function findingsOf(id: string) {
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('no such minutes');
	return listFindings(minutes);
}

function resolve(
	id: string,
	words: string,
	resolution: Resolution,
	reason = '',
	who: Parameters<typeof as>[0] = 'paolo'
) {
	const finding = findingsOf(id).find((one) => one.words.includes(words));
	if (!finding) throw new Error(`nothing found like ${words}`);
	resolveFinding(as(who), id, { fingerprint: finding.fingerprint, resolution, reason });
}

function resolveAll(id: string) {
	resolve(id, PHONE, 'masked');
	resolve(id, 'Tondelli', 'removed');
	resolve(id, '0522', 'confirmed', 'È il numero dell’ufficio.');
	resolve(id, 'Bianchi', 'masked');
}

const latest = (id: string) => {
	const [version] = listVersions(id);
	if (!version) throw new Error('no version');
	return { ...version, ...findVersionText(version.id) };
};

test('what everybody would read is looked at: decisions, promises and summaries, not the notes of the tavolo', () => {
	const { id } = careless();

	expect(findingsOf(id).map(({ kind, words, part, item }) => [kind, words, part, item])).toEqual([
		['phone', PHONE, 'decision', 1],
		['name', 'Tondelli', 'commitment', 1],
		['phone', '0522 456000', 'summary', 2],
		['name', 'Rosa Bianchi', 'summary', 2]
	]);
});

test('nothing is published while one finding is open', () => {
	const { id } = careless();
	resolve(id, PHONE, 'masked');
	resolve(id, 'Tondelli', 'removed');
	resolve(id, '0522', 'confirmed', 'È il numero dell’ufficio.');

	expect(() => publishMinutes(as('elena'), id)).toThrow('minutes_findings_open');
	expect(stateOf(id)).toBe('approved');

	resolve(id, 'Bianchi', 'masked');
	publishMinutes(as('elena'), id);
	expect(stateOf(id)).toBe('published');
});

test('everybody reads the text without what was taken out; the approved one stays whole beside it', () => {
	const { id } = careless();
	resolveAll(id);

	publishMinutes(as('elena'), id);

	const { number, open, full, why, publishedAt, approvedAt } = latest(id);
	expect({ number, why }).toEqual({ number: 2, why: 'Dati personali tolti prima della pubblicazione.' });
	expect(open).toContain('Per le chiavi si chiama il [omesso].');
	expect(open).toContain('Portare la spesa alla signora');
	expect(open).toContain('0522 456000');
	for (const words of [PHONE, 'Tondelli', 'Rosa Bianchi']) {
		expect(open).not.toContain(words);
		expect(full).toContain(words);
	}
	expect([publishedAt, approvedAt]).toEqual([expect.any(Date), expect.any(Date)]);
	const [, first] = listVersions(id);
	expect(first).toMatchObject({ number: 1, publishedAt: null, approvedAt });
	expect(
		db
			.select()
			.from(minutesApprovals)
			.all()
			.map(({ by }) => by)
	).toEqual(['elena', 'elena']);
});

test('the registers show the words that everybody may read', () => {
	const { id } = careless();
	resolveAll(id);

	publishMinutes(as('elena'), id);

	expect(listDecisions({}).map(({ text }) => text)).toEqual(['Per le chiavi si chiama il [omesso].']);
	expect(listCommitments({}).map(({ what }) => what)).toEqual(['Portare la spesa alla signora']);
});

test('a text with nothing to look at is published as it was approved, without another version', () => {
	const { id } = someMinutes({ state: 'published' });

	expect(listVersions(id)).toHaveLength(1);
});

test('a choice may be changed until publication, and then no more', () => {
	const { id } = careless();
	resolveAll(id);
	resolve(id, 'Tondelli', 'masked', '', 'teresa');

	publishMinutes(as('elena'), id);

	expect(listCommitments({}).map(({ what }) => what)).toEqual(['Portare la spesa alla signora [omesso]']);
	const fingerprint = db.select().from(privacyResolutions).all()[0]?.fingerprint ?? '';
	expect(() => resolveFinding(as('elena'), id, { fingerprint, resolution: 'masked', reason: '' })).toThrow(
		'minutes_state'
	);
});

test('to leave a word public asks for a reason', () => {
	const { id } = careless('draft');

	expect(() => resolve(id, '0522', 'confirmed', '  ')).toThrow('finding_reason');
	expect(() => resolve(id, '0522', 'confirmed', 'x'.repeat(501))).toThrow('finding_reason');
	expect(() =>
		resolveFinding(as('paolo'), id, { fingerprint: 'f'.repeat(64), resolution: 'masked', reason: '' })
	).toThrow('finding_gone');
});

test.each(['lucia', 'bruna', 'omar', 'dario', 'ines'] as const)('%s looks at nothing here', (someone) => {
	const { id } = careless('draft');

	expect(() => resolve(id, PHONE, 'masked', '', someone)).toThrow('forbidden');
});

test('what is kept and told holds kinds and choices, never the words', () => {
	const { id } = careless();
	resolveAll(id);

	const resolved = db
		.select()
		.from(events)
		.all()
		.filter(({ action }) => action === 'minutes.finding_resolved');
	const kept = JSON.stringify([db.select().from(privacyResolutions).all(), resolved]);
	for (const words of [PHONE, 'Tondelli', 'Bianchi', '456000']) expect(kept).not.toContain(words);
	expect(told()).toContain(`paolo minutes.finding_resolved ${id}`);
	expect(resolved[0]?.details).toEqual({ kind: 'phone', resolution: 'masked' });
});

test('a correction is looked at too, with its reason; what was decided before holds', () => {
	const { id } = careless();
	resolveAll(id);
	publishMinutes(as('elena'), id);

	openRectification(as('paolo'), id, 'Lo chiede Ada Ferrarini.');

	expect(
		findingsOf(id)
			.filter(({ resolution }) => resolution === null)
			.map(({ words, part }) => [words, part])
	).toEqual([['Ada Ferrarini', 'why']]);
	expect(() => publishMinutes(as('elena'), id)).toThrow('minutes_findings_open');
	resolve(id, 'Ferrarini', 'masked');
	publishMinutes(as('elena'), id);
	expect(latest(id)).toMatchObject({ number: 3, why: 'Lo chiede [omesso].' });
	expect(latest(id).open).not.toContain('Rosa Bianchi');
});
