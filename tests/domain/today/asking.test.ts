import { beforeEach, describe, expect, test } from 'vitest';
import { askDesk } from '../../../src/lib/accounts/residents/asking/commands.server';
import { cityRoles } from '../../../src/lib/accounts/tables.server';
import { newId } from '../../../src/lib/columns.server';
import { noteClosing } from '../../../src/lib/consultations/closing/commands.server';
import { db } from '../../../src/lib/db.server';
import { requestMinutes } from '../../../src/lib/minutes/asking/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { listWaiting } from '../../../src/lib/today/queries.server';
import { eq } from 'drizzle-orm';
import { aConsultation } from '../../support/consultations';
import { aMeeting } from '../../support/meetings';
import { someMinutes } from '../../support/minutes';
import { aDoubleIdentity, settleIdentity } from '../../support/waiting';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const posted = () => db.select().from(letters).all();
const waitingFor = (who: 'elena' | 'carla') => listWaiting(as(who)).map(({ call }) => call);

describe('minutes that do not come', () => {
	const missing = () => {
		const id = aMeeting({ state: 'held' });
		travelTo(inDays(20));
		db.delete(letters).run();
		return id;
	};

	test('the coordinator asks who writes and who facilitates; the line is quiet for a week, then comes back', () => {
		const id = missing();
		expect(waitingFor('elena')).toEqual(['minutes_missing']);

		expect(requestMinutes(as('elena'), id)).toBe(2);

		expect(posted().map(({ recipient }) => recipient)).toEqual([
			'paolo@vallefiorita.example',
			'teresa@vallefiorita.example'
		]);
		expect(posted()[0]?.subject).toContain('Manca il verbale: Incontro di marzo');
		expect(told().at(-1)).toBe(`elena minutes.requested ${id}`);
		expect(waitingFor('elena')).toEqual([]);
		expect(waitingFor('carla')).toEqual([]);

		travelTo(inDays(26));
		expect(waitingFor('elena')).toEqual([]);
		travelTo(inDays(27));
		expect(waitingFor('elena')).toEqual(['minutes_missing']);
	});

	test('twice on one day is once', () => {
		const id = missing();
		requestMinutes(as('elena'), id);

		expect(() => requestMinutes(as('elena'), id)).toThrow('asked_today');
		expect(posted()).toHaveLength(2);
	});

	test.each([
		['who writes them', 'teresa'],
		['who facilitates', 'paolo'],
		['who coordinates elsewhere', 'dario'],
		['a resident', 'bruna']
	] as const)('%s is refused, and no letter is written', (_, who) => {
		const id = missing();

		expect(() => requestMinutes(as(who), id)).toThrow('forbidden');
		expect(posted()).toEqual([]);
	});

	test('minutes in review are not missing, nor those of a meeting that lies ahead or was cancelled', () => {
		const { meetingId } = someMinutes({ state: 'in_review' });
		const [ahead, cancelled] = [aMeeting(), aMeeting({ state: 'cancelled' })];

		for (const id of [meetingId, ahead, cancelled])
			expect(() => requestMinutes(as('elena'), id)).toThrow('minutes_not_missing');
		expect(() => requestMinutes(as('elena'), 'nessuno')).toThrow('not_found');
	});

	test('where nobody writes, the coordinator is told to name somebody first', () => {
		const id = aMeeting({ state: 'held', tavoloId: 'tavolo-le-fornaci' });

		expect(() => requestMinutes(as('elena'), id)).toThrow('minutes_nobody_to_ask');
	});
});

describe('a double identity', () => {
	test('the coordinator asks the desk, which reads that there is one and not whose', () => {
		const id = aDoubleIdentity();
		const before = posted().length;
		const [line] = listWaiting(as('elena'));

		expect(askDesk(as('elena'), id)).toBe(1);

		const letter = posted().slice(before)[0];
		expect(letter).toMatchObject({ recipient: 'omar@vallefiorita.example' });
		expect(letter?.body).toContain('/sportello');
		expect(JSON.stringify([line, letter?.body])).not.toContain('Una persona');
		expect(told().at(-1)).toMatch(/^elena identity\.desk_asked /);
		expect(waitingFor('elena')).toEqual([]);
		expect(() => askDesk(as('elena'), id)).toThrow('asked_today');
	});

	test('who coordinates elsewhere is refused, and one that is settled is not found', () => {
		const id = aDoubleIdentity();
		expect(() => askDesk(as('dario'), id)).toThrow('forbidden');
		expect(() => askDesk(as('omar'), id)).toThrow('forbidden');

		settleIdentity(id);
		expect(() => askDesk(as('elena'), id)).toThrow('not_found');
	});

	test('a desk of another polo is not asked, and where there is none the coordinator reads it', () => {
		const id = aDoubleIdentity();
		db.update(cityRoles).set({ districtId: 'sud' }).where(eq(cityRoles.personId, 'omar')).run();

		expect(() => askDesk(as('elena'), id)).toThrow('desk_nobody_to_ask');

		db.insert(cityRoles)
			.values({ id: newId(), personId: 'giulia', role: 'operator', districtId: 'nord', givenBy: 'ines' })
			.run();
		expect(askDesk(as('elena'), id)).toBe(1);
	});
});

describe('a vote that is about to close', () => {
	test('who coordinates all that is asked says that they know, and once is enough', () => {
		const { id } = aConsultation();
		noteClosing(as('elena'), id);
		noteClosing(as('elena'), id);

		expect(told().filter((line) => line.includes('closing_noted'))).toEqual([
			`elena consultation.closing_noted ${id}`
		]);
	});

	test('nobody else does, and only while it is open', () => {
		const { id } = aConsultation();
		for (const who of ['dario', 'bruna', 'omar'] as const)
			expect(() => noteClosing(as(who), id)).toThrow('forbidden');

		travelTo(inDays(11));
		expect(() => noteClosing(as('elena'), id)).toThrow('consultation_not_open');
	});
});
