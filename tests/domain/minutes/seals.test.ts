import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/lib/audit/record.server';
import { db } from '../../../src/lib/db.server';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { listVersions } from '../../../src/lib/minutes/queries.server';
import { brokenSeals, countSeals } from '../../../src/lib/minutes/seals.server';
import { sealedText } from '../../../src/lib/minutes/snapshot';
import { minutesVersions } from '../../../src/lib/minutes/tables.server';
import { someMinutes } from '../../support/minutes';
import { openFile } from '../../support/schema';
import { as, settle } from '../../support/world';

beforeEach(() => settle());

/** Somebody with the file in their hands takes away what protects it, and changes it. */
function tampered(set: { snapshot?: string; sha256?: string }) {
	openFile().exec('drop trigger minutes_versions_never_change');
	db.update(minutesVersions).set(set).where(eq(minutesVersions.number, 1)).run();
}

test('minutes that nobody touched are in order, however often they were corrected', () => {
	const { id } = someMinutes({ state: 'rectifying' });
	publishMinutes(as('elena'), id);

	expect(countSeals()).toBe(2);
	expect(brokenSeals()).toEqual([]);
});

test('one word changed in the file is found', () => {
	someMinutes({ state: 'published' });

	tampered({ snapshot: '{"items":[]}' });

	expect(brokenSeals()).toContainEqual(expect.stringMatching(/^TQ-.*, versione 1: il testo è cambiato$/));
});

test('a text changed and sealed again is found by the record of acts', () => {
	const { id } = someMinutes({ state: 'published' });
	const open = db.select({ open: minutesVersions.publicSnapshot }).from(minutesVersions).get()?.open ?? '';

	tampered({ snapshot: '{"items":[]}', sha256: sha256(sealedText('{"items":[]}', open)) });

	expect(listVersions(id)).toHaveLength(1);
	expect(brokenSeals()).toContainEqual(expect.stringMatching(/ricorda un'altra impronta$/));
});

test.each([
	'update minutes_versions set snapshot = 0',
	'delete from minutes_versions',
	'update minutes_publications set at = 0',
	'delete from minutes_publications',
	'update minutes_approvals set at = 0',
	'delete from minutes_approvals',
	"update decisions set text = 'Altro'",
	'update decisions set published_at = null',
	'delete from decisions',
	"update commitments set what = 'Altro'",
	'update commitments set bound_at = null',
	'delete from commitments'
])('what was published holds even against a hand in the database: %s', (statement) => {
	someMinutes({ state: 'published' });

	expect(() => openFile().exec(statement)).toThrow(/never|corrected by a new one/);

	expect(brokenSeals()).toEqual([]);
});
