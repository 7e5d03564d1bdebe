import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import {
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../../src/lib/initiatives/tables.server';
import { meetings, meetingSteps } from '../../src/lib/meetings/tables.server';
import { inDays } from './world';

/** Many things at once, written straight into the tables: one command each would take minutes. They come before whatever a test then does. */
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

const chunksOf = <T>(rows: readonly T[]) =>
	numbers(Math.ceil(rows.length / 500)).map((i) => rows.slice(i * 500, (i + 1) * 500));

/** Meetings to which people were called, every tenth of them at the Stazione; the later ones are newer. */
export function manyMeetings(count: number, place: string, titleOf = (i: number) => `Incontro ${i}`) {
	const rows = numbers(count).map((i) => ({
		id: newId(),
		tavoloId: i % 10 === 0 ? 'tavolo-stazione' : 'tavolo-san-giorgio',
		year: 2020 + (i % 5),
		number: 10_000 + i,
		title: titleOf(i),
		startsAt: inDays(i - 4_000),
		endsAt: inDays(i - 3_999.9),
		place,
		createdBy: 'carla'
	}));
	for (const some of chunksOf(rows)) {
		db.insert(meetings).values(some).run();
		db.insert(meetingSteps)
			.values(
				some.map(({ id, startsAt: at }) => ({ meetingId: id, state: 'held' as const, by: 'carla', at }))
			)
			.run();
	}
	return rows.map(({ id }) => id);
}

const STATES = ['submitted', 'admitted', 'to_tavolo'] as const;
const THEMES = ['giovani', 'minori'] as const;

/** Initiatives that were sent, of two themes, in three states, in two quartieri or for the whole city. */
export function manyInitiatives(count: number, titleOf: (i: number) => string, summary = 'Per tutti.') {
	const rows = numbers(count).map((i) => ({ id: newId(), i, at: inDays(-i / 10) }));
	for (const some of chunksOf(rows)) {
		db.insert(initiatives)
			.values(
				some.map(({ id, i, at }) => ({
					...{ id, authorPersonId: 'bruna', createdBy: 'bruna', createdAt: at, submittedAt: at },
					cityWide: i % 7 === 0
				}))
			)
			.run();
		db.insert(initiativeVersions)
			.values(
				some.map(({ id, i, at }) => ({
					...{ initiativeId: id, number: 1, step: 3, title: titleOf(i), summary },
					...{ theme: THEMES[i % 2] ?? THEMES[0], problem: '', by: 'bruna', createdAt: at }
				}))
			)
			.run();
		db.insert(initiativeSteps)
			.values(
				some.map(({ id, i, at }) => ({
					initiativeId: id,
					state: STATES[i % 3] ?? STATES[0],
					by: 'bruna',
					at
				}))
			)
			.run();
		db.insert(initiativeNeighbourhoods)
			.values(
				some.map(({ id, i }) => ({
					initiativeId: id,
					neighbourhoodId: i % 4 === 0 ? 'stazione' : 'san-giorgio'
				}))
			)
			.run();
	}
	return rows.map(({ id }) => id);
}
