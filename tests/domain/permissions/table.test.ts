import { beforeEach, describe, expect, test } from 'vitest';
import { brokenLinks, countEvents } from '../../../src/lib/audit/queries.server';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { actorOf } from '../../support/consultations';
import { ACT_ROWS, judgement } from '../../support/permissions';
import { settleRoles } from '../../support/roles';
import { answerTo, prepared, wronglyAnswered } from '../../support/trying';

beforeEach(settleRoles);

/**
 * They change something and leave no trace of who did it: a ballot must not, on paper or not, a line for each open vote could be counted, a note of a draft is kept in its
 * versions, a file laid ready is nothing yet, what one follows is nobody else's business, and whoever reports a
 * comment is not named.
 */
const SILENT = [
	'castBallot',
	'castPaperBallot',
	'castOpenBallot',
	'saveItem',
	'beginImport',
	'mapImport',
	'mapMeasures',
	'dropImport',
	'followInitiative',
	'unfollowInitiative',
	'followProject',
	'unfollowProject',
	'reportComment',
	'chooseWeekly'
];

describe.each(ACT_ROWS)('$act: $name', ({ name, ...row }) => {
	const { may, mayWhen, mayNot } = judgement({ name, ...row });

	test('is refused to everybody else, and nothing changes', () => {
		expect(wronglyAnswered(name, mayNot)).toEqual([]);
	});

	test('is done by those who may, and recorded', () => {
		const done = [
			...may.map((person) => tried(person, prepared(name))),
			...mayWhen.map((person) => tried(person, prepared(name, person)))
		];

		const how = SILENT.includes(name) ? 'done without a trace' : 'done and recorded';
		expect(done).toEqual([...may, ...mayWhen].map((person) => `${person}: ${how}`));
		expect(brokenLinks()).toEqual([]);
	});
});

function tried(person: string, { does }: ReturnType<typeof prepared>) {
	const before = countEvents();
	const answer = answerTo(does, actorOf(person));
	const told = db.select({ by: events.actorId }).from(events).all().slice(before);
	return `${person}: ${answer} ${told.some(({ by }) => by === person) ? 'and recorded' : 'without a trace'}`;
}
