import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { listCommitmentsIn, listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { resolveFinding } from '../../../src/lib/minutes/publication/commands.server';
import { listFindings } from '../../../src/lib/minutes/publication/findings.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { identifyOrganization } from '../../../src/lib/organizations/commands.server';
import { aDecision, someMinutes } from '../../support/minutes';
import { openFile } from '../../support/schema';
import { as, settle } from '../../support/world';

beforeEach(() => settle());

const VOTED = { manner: 'open_vote', inFavour: 2, against: 0, abstained: 0 } as const;

/** Somebody with the file in their hands takes away every trigger and what binds rows together. */
function byHand(...statements: readonly string[]) {
	const file = openFile();
	const triggers = file.prepare("select name from sqlite_master where type = 'trigger'").pluck().all();
	file.pragma('foreign_keys = off');
	for (const trigger of triggers) file.exec(`drop trigger "${String(trigger)}"`);
	for (const statement of statements) file.exec(statement);
}

test('a public version taken away with its publication, approval and PDF is missed', () => {
	someMinutes({ state: 'published' });

	byHand(
		'delete from minutes_documents',
		'delete from minutes_publications',
		'delete from minutes_approvals',
		'delete from minutes_versions'
	);

	expect(brokenSeals()).toContainEqual(
		expect.stringMatching(/^TQ-.*, versione 1: il registro degli atti la ricorda, ma non c'è più$/)
	);
});

test('the last version taken away, so that the one before stands again, is missed with what it decided', () => {
	const { id, firstItemId } = someMinutes({ state: 'rectifying', decision: VOTED });
	const [wrong] = listDecisionsIn(id);
	recordDecision(as('teresa'), id, firstItemId, aDecision({ ...VOTED, correctsId: wrong?.id ?? '' }));
	publishMinutes(as('elena'), id);
	expect(brokenSeals()).toEqual([]);

	byHand(
		...['minutes_documents', 'minutes_publications', 'minutes_approvals'].map(
			(table) => `delete from ${table} where version_id in (select id from minutes_versions where number = 2)`
		),
		'delete from minutes_versions where number = 2'
	);

	expect(brokenSeals()).toEqual([
		expect.stringMatching(/versione 2: .* non c'è più$/),
		expect.stringMatching(/^decisione .*: è nel registro, ma in nessun verbale pubblico$/)
	]);
});

test('a version that is no longer public is missed', () => {
	someMinutes({ state: 'published' });

	byHand('delete from minutes_publications');

	expect(brokenSeals()).toContainEqual(expect.stringMatching(/versione 1: era pubblica, e non lo è più$/));
});

test.each([
	"text = 'Altro'",
	"options = 'Altro'",
	"outcome = 'rejected'",
	"manner = 'secret_vote'",
	'in_favour = 1',
	'against = 1',
	'abstained = 1',
	'present = 3',
	'members = 99',
	'quorum_percent = 90',
	'taken_at = taken_at + 1',
	"effective_from = '2027-01-01'",
	"review_on = '2027-01-01'",
	'published_at = null'
])('a public decision whose row was altered is found: %s', (set) => {
	someMinutes({ state: 'published', decision: VOTED });

	byHand('pragma ignore_check_constraints = on', `update decisions set ${set}`);

	expect(brokenSeals()).toEqual([
		expect.stringMatching(
			/^TQ-.*, versione 1: il registro non dice più quello che dice il verbale \(decisione /
		)
	]);
});

test.each([
	"what = 'Altro'",
	"owner_organization_id = null, owner_role = 'municipality'",
	"due_on = '2027-01-31'",
	"starts_on = '2026-04-01'",
	"priority = 'high'",
	'bound_at = null'
])('a promise that binds whose row was altered is found: %s', (set) => {
	someMinutes({ state: 'published' });

	byHand('pragma ignore_check_constraints = on', `update commitments set ${set}`);

	expect(brokenSeals()).toEqual([expect.stringMatching(/quello che dice il verbale \(impegno /)]);
});

test.each(['decisions', 'commitments'])('rows taken away from the register are found: %s', (table) => {
	someMinutes({ state: 'published' });

	byHand(`delete from ${table}`);

	expect(brokenSeals()).toEqual([expect.stringMatching(/dal registro manca quello che dice il verbale/)]);
});

test('what goes on after publication is in order: a promise that moves, an organisation that takes another name', () => {
	const { id } = someMinutes({ state: 'published' });
	const [promise] = listCommitmentsIn(id);

	updateCommitment(as('elena'), promise?.id ?? '', { state: 'in_progress', note: 'Sala chiesta' });
	identifyOrganization(as('ines'), 'il-ponte', {
		name: 'Il Ponte, volontari',
		kind: 'associazione'
	});

	expect(brokenSeals()).toEqual([]);
});

test.each(['masked', 'removed'] as const)(
	'personal words %s before publication are in order',
	(resolution) => {
		const { id } = someMinutes({
			decision: { text: 'Per le chiavi si chiama il 333 1234567.' },
			commitment: { what: 'Chiamare il 333 1234567' }
		});
		submitMinutes(as('teresa'), id);
		approveMinutes(as('elena'), id);
		const minutes = findMinutes(id);
		for (const { fingerprint } of minutes ? listFindings(minutes) : [])
			resolveFinding(as('paolo'), id, { fingerprint, resolution, reason: '' });
		publishMinutes(as('elena'), id);

		expect(listDecisionsIn(id)[0]?.text).not.toContain('333');
		expect(brokenSeals()).toEqual([]);
	}
);
