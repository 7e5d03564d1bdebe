import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, db, disconnect } from '../../src/lib/db.server';
import { publicContent, stableText, type Content } from '../../src/lib/minutes/snapshot';
import { BELOW } from './dashboard';
import { openFile } from './schema';
import { everythingTold } from './told';

/** A small count, and how it becomes another: behind the back of every command, as if it had always been so. */
export type Few = {
	readonly name: string;
	/** What it is; any from `least` to `most` would be as small. */
	readonly value: number;
	readonly least: number;
	readonly most: number;
	readonly change: (by: number) => void;
};

const fewOf = (name: string, value: number, change: Few['change'], most: number, least = 1): Few => ({
	...{ name, value, least, most, change }
});

/** A count in a column of its own. */
export const inColumn = (name: string, value: number, column: string, id: string, most = BELOW - 1) =>
	fewOf(
		name,
		value,
		(by) => {
			const [table = '', field = ''] = column.split('.');
			db.run(sql.raw(`update ${table} set ${field} = ${field} + ${by} where id = '${id}'`));
		},
		most
	);

/** Those without a name, or guests, at a meeting: also in the minutes that were sealed. */
export const atMeeting = (name: string, value: number, minutesId: string, who: 'others' | 'guests') =>
	fewOf(
		name,
		value,
		(by) => {
			if (who === 'others')
				db.run(
					sql`update attendance_counts set people = people + ${by} where minutes_id = ${minutesId} and category = 'others'`
				);
			else if (by < 0)
				db.run(sql`delete from attendances where minutes_id = ${minutesId} and guest_name is not null`);
			else
				db.run(
					sql`insert into attendances (id, minutes_id, guest_name, state) values (${`x${minutesId}`}, ${minutesId}, 'Altro', 'present')`
				);
			const versions = db.all<{ id: string; snapshot: string }>(
				sql`select id, snapshot from minutes_versions where minutes_id = ${minutesId}`
			);
			for (const { id, snapshot } of versions) {
				const content: Content = JSON.parse(snapshot);
				const full = { ...content, attendance: otherwise(content, who, by) };
				db.run(
					sql`update minutes_versions set snapshot = ${stableText(full)}, public_snapshot = ${stableText(publicContent(full, BELOW))} where id = ${id}`
				);
			}
		},
		BELOW - 1,
		0
	);

const otherwise = ({ attendance }: Content, who: 'others' | 'guests', by: number): Content['attendance'] =>
	who === 'guests'
		? { ...attendance, guests: attendance.guests + by }
		: { ...attendance, counts: { ...attendance.counts, others: attendance.counts.others + by } };

type Change = readonly [Few, number];

/**
 * The small counts of a city that one could find: those for which there is no other city, in which they are another,
 * alone or with one more, and where everybody reads the same. Each comes with where something else would be read.
 */
export async function foundIn(plant: () => readonly Few[]) {
	const folder = mkdtempSync(join(tmpdir(), 'worlds-'));
	const [here, there] = [join(folder, 'here.db'), join(folder, 'there.db')];
	connect(here);
	const few = plant();
	for (const name of ['measurements', 'minutes_versions'])
		openFile().exec(`drop trigger ${name}_never_change`);
	openFile().pragma('wal_checkpoint(TRUNCATE)');
	const seen = await everythingTold();

	async function differing(...changes: readonly Change[]) {
		disconnect();
		for (const end of ['-wal', '-shm']) rmSync(there + end, { force: true });
		copyFileSync(here, there);
		connect(there);
		for (const [one, by] of changes) one.change(by);
		const told = await everythingTold();
		return [...seen].flatMap(([name, said]) => (told.get(name) === said ? [] : [name]));
	}
	const alone = new Map<string, readonly string[]>();
	async function differingAlone(one: Few, by: number) {
		const key = `${one.name} ${by}`;
		const known = alone.get(key) ?? (await differing([one, by]));
		alone.set(key, known);
		return known;
	}
	const may = ({ value, least, most }: Few, by: number) => value + by >= least && value + by <= most;

	/** What tells a count from its neighbour, where no other count makes up for it. */
	async function tellingOf(one: Few, by: number): Promise<readonly string[]> {
		const telling = await differingAlone(one, by);
		for (const other of few) {
			if (telling.length === 0 || other === one || !may(other, -by)) continue;
			const shared = (await differingAlone(other, -by)).filter((name) => telling.includes(name));
			if (shared.length * 2 < telling.length) continue;
			if ((await differing([one, by], [other, -by])).length === 0) return [];
		}
		return telling;
	}

	const found: string[] = [];
	for (const one of few) {
		const ways = [1, -1].filter((by) => may(one, by));
		let telling: readonly string[] = ways.length === 0 ? [] : ['nothing'];
		for (const by of ways) if (telling.length > 0) telling = await tellingOf(one, by);
		if (telling.length > 0) found.push(`${one.name}: ${telling.slice(0, 3).join(', ')}`);
	}
	disconnect();
	rmSync(folder, { recursive: true, force: true });
	return { found, told: seen.size };
}
