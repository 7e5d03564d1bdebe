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
