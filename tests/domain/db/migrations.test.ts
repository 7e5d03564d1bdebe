import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect, integrityProblems } from '../../../src/lib/db.server';
import { aConsultation } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { someMinutes } from '../../support/minutes';
import { aMeasurement, aMilestone, aProject } from '../../support/projects';
import { copyRows, fileBefore, MIGRATIONS, openFile, rowsByTable, tablesOf } from '../../support/schema';
import { settle } from '../../support/world';

const ROWLESS = ['ballots', 'sealed_ballots', 'voter_participations', 'voter_secrets', 'voting_codes'];

/** What the database itself holds, whatever the program does. */
const TRIGGERS = [
	'agenda_items_searched_when_added',
	'agenda_items_searched_when_changed',
	'agenda_items_searched_when_removed',
	'ballots_never_change',
	'ballots_never_go',
	'commitments_hold_once_bound',
	'commitments_stay_once_bound',
	'consultation_chain_never_change',
	'consultation_chain_never_go',
	'consultation_lots_never_change',
	'consultation_lots_never_go',
	'consultation_manifests_never_change',
	'consultation_options_hold_once_called',
	'consultation_options_stay_once_called',
	'consultation_options_whole_once_called',
	'consultation_paper_ballots_never_change',
	'consultation_paper_ballots_never_go',
	'consultation_paper_returns_never_change',
	'consultation_paper_returns_never_go',
	'consultation_paper_settlements_never_change',
	'consultation_paper_settlements_never_go',
	'consultation_results_never_change',
	'consultations_hold_once_called',
	'decisions_hold_once_published',
	'decisions_stay_once_published',
	'events_never_change',
	'events_personal_only_emptied',
	'initiative_entries_indexed',
	'initiative_entries_never_change',
	'initiative_entries_unindexed',
	'initiative_versions_hold_once_sent',
	'initiative_versions_searched',
	'initiative_versions_stay_once_sent',
	'initiatives_searched_once_sent',
	'measurements_never_change',
	'meetings_searched_from_the_start',
	'meetings_searched_once_public',
	'minutes_approvals_never_change',
	'minutes_approvals_never_go',
	'minutes_documents_never_change',
	'minutes_documents_never_go',
	'minutes_publications_never_change',
	'minutes_publications_never_go',
	'minutes_searched_once_published',
	'minutes_versions_never_change',
	'minutes_versions_never_go',
	'neighbourhoods_searched_by_name',
	'people_erased_leave_no_drafts',
	'people_erased_leave_no_files',
	'people_erased_leave_seats',
	'sealed_ballots_never_change',
	'search_entries_indexed',
	'search_entries_never_change',
	'search_entries_unindexed',
	'tavoli_searched_by_name',
	'voter_participations_cast_once',
	'voting_codes_used_once'
];

test('every table is strict, those of secret votes keep no order, and no trigger was lost', () => {
	const tables = openFile()
		.prepare("select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table'")
		.all() as { name: string; strict: number; wr: number }[];
	const ours = tables.filter(({ name }) => tablesOf(openFile()).includes(name));

	expect(ours.filter(({ strict }) => !strict)).toEqual([]);
	expect(ours.flatMap(({ name, wr }) => (wr ? [name] : [])).sort()).toEqual(ROWLESS);
	expect(
		openFile().prepare("select name from sqlite_schema where type = 'trigger' order by name").pluck().all()
	).toEqual(TRIGGERS);
});

/** Something of each kind, made by the real commands. */
function aCityAtWork() {
	settle();
	anInitiative({ state: 'admitted' });
	someMinutes({ state: 'published' });
	aConsultation({ state: 'counted' });
	const projectId = aProject();
	aMilestone(projectId);
	aMeasurement(projectId, 'persone-raggiunte', 12);
	return new Database(openFile().serialize());
}

test.each(MIGRATIONS.slice(1))('upgrading over %s loses no row and breaks no link', (tag) => {
	const city = aCityAtWork();
	const { path, file, remove } = fileBefore(tag);
	copyRows(city, file);
	const before = rowsByTable(file);
	file.close();

	connect(path);

	expect(Object.values(before).filter((rows) => rows > 0).length).toBeGreaterThan(30);
	expect(integrityProblems()).toEqual([]);
	expect(rowsByTable(openFile())).toMatchObject(before);
	remove();
});

test('whoever had erased their account before the upgrade leaves their seats with it', () => {
	const city = aCityAtWork();
	const { path, file, remove } = fileBefore('0002_erased_people_hold_no_seat');
	copyRows(city, file);
	file.exec("update people set erased_at = 1775000000000 where id in ('teresa', 'lucia')");
	file.close();

	connect(path);

	const open = (table: string) =>
		openFile()
			.prepare(`select person_id from ${table} where until is null and person_id is not null`)
			.pluck();
	expect(open('memberships').all()).not.toContain('teresa');
	expect(open('delegates').all()).not.toContain('lucia');
	expect(open('memberships').all()).toContain('paolo');
	remove();
});

test('whoever had erased their account before the upgrade leaves their drafts with it', () => {
	settle();
	const id = anInitiative({ state: 'draft' });
	const city = new Database(openFile().serialize());
	const { path, file, remove } = fileBefore('0004_erased_people_leave_no_drafts');
	copyRows(city, file);
	file.exec("update people set erased_at = 1775000000000 where id = 'bruna'");
	file.close();

	connect(path);

	expect(openFile().prepare('select id from initiatives where id = ?').pluck().all(id)).toEqual([]);
	expect(integrityProblems()).toEqual([]);
	remove();
});

test('minutes kept before the upgrade know who wrote in them, and what was public waits for its document', () => {
	settle();
	someMinutes({ state: 'published' });
	const city = new Database(openFile().serialize());
	const { path, file, remove } = fileBefore('0005_minutes_kept_on_a_phone');
	copyRows(city, file);
	file.exec("update minutes_items set updated_by = 'paolo'");
	file.close();

	connect(path);

	const all = (query: string) => openFile().prepare(query).pluck().all();
	expect(all('select person_id from minutes_authors order by person_id')).toEqual(['paolo', 'teresa']);
	expect(all('select version_id from minutes_documents where made_at is null')).toEqual(
		all('select version_id from minutes_publications')
	);
	expect(integrityProblems()).toEqual([]);
	remove();
});

test('what was public before search existed is found after the upgrade, and nothing else', () => {
	const city = aCityAtWork();
	const entries = (file: Database.Database) =>
		file
			.prepare(
				'select meeting_id, kind, position, subject_id, title, body from search_entries order by 1, 2, 3'
			)
			.all();
	const { path, file, remove } = fileBefore('0006_past_meetings_and_search');
	copyRows(city, file);
	file.close();

	connect(path);

	expect(entries(openFile()).length).toBeGreaterThan(3);
	expect(entries(openFile())).toEqual(entries(city));
	remove();
});

test('whoever was written down before the upgrade keeps their name', () => {
	settle();
	someMinutes({ state: 'published' });
	const city = new Database(openFile().serialize());
	const { path, file, remove } = fileBefore('0008_late_presences_and_forgotten_names');
	copyRows(city, file);
	file.close();
	const there = (opened: Database.Database) =>
		opened
			.prepare('select person_id, guest_name, guest_organization, state from attendances order by id')
			.raw()
			.all();

	connect(path);

	expect(there(openFile())).toContainEqual([null, 'Rosa Bianchi', 'Farmacia', 'present']);
	expect(there(openFile())).toEqual(there(city));
	expect(openFile().prepare('select count(forgotten_as) from attendances').pluck().get()).toBe(0);
	expect(integrityProblems()).toEqual([]);
	remove();
});
