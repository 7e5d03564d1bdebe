import { SYSTEM } from '../../src/lib/actor';
import { record } from '../../src/lib/audit/record.server';
import { transact } from '../../src/lib/db.server';
import { openFile } from './schema';

/** One more row like the first of a table, but for what makes it another. */
function copyRow(table: string, change: (i: number) => Record<string, unknown>, count: number) {
	const file = openFile();
	const like = file.prepare<[], Record<string, unknown>>(`select * from "${table}" limit 1`).get();
	if (!like) throw new Error(`no row of ${table} to copy`);
	const columns = Object.keys(like);
	const insert = file.prepare(
		`insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`
	);
	for (let i = 0; i < count; i++) {
		const row: Record<string, unknown> = { ...like, ...change(i) };
		insert.run(columns.map((name) => row[name]));
	}
}

const key = (i: number) => i.toString(16).padStart(32, '0');

/** More than ten thousand rows beside what is there: people, needs, votes of a large consultation, lines of the record. */
export function fillWithRows() {
	transact(() => {
		copyRow(
			'people',
			(i) => ({ id: `kept-${i}`, email: `kept-${i}@example.org`, identity_key: key(i) }),
			3000
		);
		copyRow('needs', (i) => ({ id: `kept-${i}`, words: `Una panchina, la ${i}` }), 3000);
		copyRow('sealed_ballots', (i) => ({ id: key(i) }), 2000);
		copyRow('voter_participations', (i) => ({ voter_key: key(i) }), 2000);
		for (let i = 0; i < 1000; i++) record(SYSTEM, 'need.recorded', { id: `kept-${i}` }, {});
	});
}
