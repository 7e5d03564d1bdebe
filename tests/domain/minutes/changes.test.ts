import { beforeEach, expect, test } from 'vitest';
import { setCounts } from '../../../src/lib/minutes/attendance/commands.server';
import { changesBetween } from '../../../src/lib/minutes/changes';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { recordCommitment, recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { listItems } from '../../../src/lib/minutes/queries.server';
import { readVersion } from '../../../src/lib/minutes/reading.server';
import type { PublicContent } from '../../../src/lib/minutes/snapshot';
import { aDecision, someMinutes } from '../../support/minutes';
import { as, settle } from '../../support/world';

beforeEach(settle);

const VOTED = { manner: 'open_vote', inFavour: 2, against: 0, abstained: 0 } as const;
const toCorrect = () => someMinutes({ state: 'rectifying', decision: VOTED });

/** What everybody reads beside the second version, once it is public. */
function told({ id, meetingId }: { readonly id: string; readonly meetingId: string }) {
	publishMinutes(as('elena'), id);
	const read = readVersion(null, meetingId, 2);
	if (!read?.before) throw new Error('two public versions were expected');
	return changesBetween(read.before.text, read.text, 3);
}

test('a correction that changes nothing anybody reads tells no change', () => {
	expect(told(toCorrect())).toEqual([]);
});

test('the same words decided with another outcome are a change, beside the decision they correct', () => {
	const made = toCorrect();
	const [wrong] = listDecisionsIn(made.id);
	recordDecision(
		as('teresa'),
		made.id,
		made.firstItemId,
		aDecision({ ...VOTED, inFavour: 1, against: 1, outcome: 'rejected', correctsId: wrong?.id ?? '' })
	);

	expect(told(made)).toEqual([
		{
			item: '1. Telefono amico',
			part: 'Decisione',
			before: expect.stringMatching(/^Il telefono amico comincia a ottobre\.\nApprovata\. Voto palese\./),
			after: expect.stringMatching(/^Il telefono amico comincia a ottobre\.\nRespinta\. Voto palese\./)
		}
	]);
});

test('a corrected decision stands beside its own correction, whatever else is decided there', () => {
	const made = toCorrect();
	const [wrong] = listDecisionsIn(made.id);
	recordDecision(as('teresa'), made.id, made.firstItemId, aDecision({ text: 'Si fanno i volantini.' }));
	recordDecision(
		as('teresa'),
		made.id,
		made.firstItemId,
		aDecision({ ...VOTED, text: 'Il telefono amico comincia a novembre.', correctsId: wrong?.id ?? '' })
	);

	const changes = told(made);

	expect(changes).toHaveLength(2);
	expect(changes.find(({ after }) => after.includes('volantini'))?.before).toBe('');
	expect(changes.find(({ after }) => after.includes('novembre'))?.before).toContain('ottobre');
});

test('who was there, what came of a point and a new promise are changes too', () => {
	const made = toCorrect();
	const [, second] = listItems(made.id);
	if (!second) throw new Error('no second item');
	const counts = { residents: 20, others: 0, under_30: 3, over_65: 7, with_disabilities: 0 };
	setCounts(as('teresa'), made.id, counts);
	saveItem(as('teresa'), made.id, second.id, { ...second, treatment: 'postponed' });
	recordCommitment(as('teresa'), made.id, made.firstItemId, {
		what: 'Portare i volantini',
		ownerOrganizationId: 'il-ponte',
		dueOn: '2026-12-30',
		priority: 'high'
	});

	expect(told(made)).toEqual([
		{
			item: "Chi c'era",
			part: '',
			before: expect.stringContaining('15 persone in tutto'),
			after: expect.stringContaining('23 persone in tutto')
		},
		{
			item: '1. Telefono amico',
			part: 'Impegno',
			before: '',
			after: 'Portare i volantini\nAssociazione Il Ponte, entro il 30 dicembre 2026\nPriorità: Alta'
		},
		{
			item: '2. Panchine',
			part: 'Come è andata',
			before: '2. Panchine\nTrattato',
			after: '2. Panchine\nRinviato'
		}
	]);
});

test('everything else that a reader sees is compared: title, place, owner, day, quorum, options, state of a promise', () => {
	const { id, meetingId } = someMinutes({ state: 'published', decision: VOTED });
	const text = readVersion(null, meetingId, 1)?.text;
	if (!text) throw new Error('nothing is public');
	const [first, ...others] = text.items;
	const [decision, promise] = [first?.decisions[0], first?.commitments[0]];
	if (!first || !decision || !promise) throw new Error(`nothing decided in ${id}`);
	const withFirst = (change: Partial<typeof first>): PublicContent => ({
		...text,
		items: [{ ...first, ...change }, ...others]
	});

	const altered: readonly PublicContent[] = [
		{ ...text, meeting: { ...text.meeting, place: 'Palestra' } },
		{ ...text, meeting: { ...text.meeting, title: 'Incontro di aprile' } },
		{ ...text, attendance: { ...text.attendance, organizations: ['Farmacia'] } },
		withFirst({ title: 'Telefono nemico' }),
		withFirst({ presenter: 'Il Ponte' }),
		withFirst({ positions: 'Qualcuno preferiva gennaio.' }),
		withFirst({ decisions: [{ ...decision, options: 'Subito\nA gennaio' }] }),
		withFirst({ decisions: [{ ...decision, quorumPercent: 50, quorumMet: false }] }),
		withFirst({ decisions: [{ ...decision, presence: { present: 5, members: 9 } }] }),
		withFirst({ decisions: [{ ...decision, id: 'another', inFavour: 6, against: 2, abstained: 1 }] }),
		withFirst({ decisions: [{ ...decision, manner: 'secret_vote' }] }),
		withFirst({ decisions: [{ ...decision, effectiveFrom: '2026-10-01' }] }),
		withFirst({ decisions: [{ ...decision, reviewOn: '2026-12-01' }] }),
		withFirst({ decisions: [] }),
		withFirst({ commitments: [{ ...promise, owner: { kind: 'person' } }] }),
		withFirst({ commitments: [{ ...promise, dueOn: '2027-01-31' }] }),
		withFirst({ commitments: [{ ...promise, startsOn: '2026-05-01' }] }),
		withFirst({ reviewed: [{ id: 'x', what: 'Aggiustare le panchine', state: 'done' }] })
	];

	for (const other of altered) expect(changesBetween(text, other, 3)).toHaveLength(1);
});
