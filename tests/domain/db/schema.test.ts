import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { schemaProblems } from '../../../src/lib/db.server';
import { openFile } from '../../support/schema';

test('a new file is as the steps of the schema make it', () => {
	expect(schemaProblems()).toEqual([]);
});

test.each([
	['an index that is missing', 'drop index events_by_action', "manca l'indice events_by_action"],
	['a rule that is missing', 'drop trigger events_never_change', 'manca la regola events_never_change'],
	['an index that nobody knows', 'create index other on people (id)', "c'è in più l'indice other"],
	[
		'an index on other columns',
		'drop index events_by_action; create index events_by_action on events (action)',
		"l'indice events_by_action non è come deve essere"
	]
])('%s is told', (_, change, problem) => {
	openFile().exec(change);

	expect(schemaProblems()).toEqual([problem]);
});

test.each([' STRICT, WITHOUT ROWID', ' WITHOUT ROWID'])(
	'a table of secret votes without “%s” is told',
	(kept) => {
		const file = openFile();
		const made = file.prepare("select sql from sqlite_schema where name = 'voter_secrets'").pluck().get();
		file.pragma('foreign_keys = OFF');
		file.exec(
			`drop table voter_secrets; ${String(made).replace(' STRICT, WITHOUT ROWID', kept === ' WITHOUT ROWID' ? kept : '')}`
		);

		expect(schemaProblems()).toEqual(['la tabella voter_secrets non è come deve essere']);
	}
);

test('what the replicator keeps in the file does not count', () => {
	openFile().exec('create table _litestream_seq (id integer primary key, seq integer)');

	expect(schemaProblems()).toEqual([]);
});

/** Columns whose rows nobody looks up by them: few for ever, or always asked together with what has an index. */
const NOT_LOOKED_UP = [
	'activities.neighbourhood_id',
	'city_roles.district_id',
	'comment_reports.person_id',
	'consultation_ceilings.neighbourhood_id',
	'consultation_exclusions.one_id',
	'consultation_exclusions.other_id',
	'consultation_listed_voters.neighbourhood_id',
	'consultation_options.initiative_id',
	'consultation_options.neighbourhood_id',
	'consultations.tavolo_id',
	'identity_conflicts.other_person_id',
	'identity_conflicts.person_id',
	'initiative_indicators.indicator_id',
	'measurements.neighbourhood_id',
	'meeting_registrations.meeting_id',
	'milestones.owner_organization_id',
	'minutes_reviews.person_id',
	'targets.indicator_id',
	'tavoli.neighbourhood_id',
	'tavolo_contact_people.tavolo_id',
	'voter_participations.neighbourhood_id'
];

test('what points at other rows is found by an index, however many rows there are', () => {
	expect(referencesWithoutIndex(openFile())).toEqual(NOT_LOOKED_UP);
});

/** An index serves that begins with the column, over all rows or over those that point anywhere. */
function referencesWithoutIndex(file: Database) {
	const ask = (query: string, ...given: string[]) =>
		file
			.prepare(query)
			.pluck()
			.all(...given)
			.map(String);
	const serves = (table: string, column: string) =>
		ask(
			`select l.name from pragma_index_list(?) l join pragma_index_info(l.name) i on i.seqno = 0 and i.name = ?
			left join sqlite_schema s on s.name = l.name
			where l.partial = 0 or s.sql like '% WHERE ' || i.name || ' is not null'`,
			table,
			column
		).length > 0;
	return ask("select name from sqlite_schema where type = 'table' and name not like '%_index%' order by name")
		.flatMap((table) =>
			ask('select distinct "from" from pragma_foreign_key_list(?)', table)
				.filter((column) => !serves(table, column))
				.map((column) => `${table}.${column}`)
		)
		.sort();
}
