import { beforeEach, expect, test } from 'vitest';
import { isA } from '../../../src/lib/actor';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { archiveOrganization } from '../../../src/lib/organizations/commands.server';
import { endSeat, joinTavolo, nameSeat } from '../../../src/lib/tavoli/members/commands.server';
import {
	listMembers,
	listOpenSeats,
	listSeatsOf,
	listTavoliOfOrganization
} from '../../../src/lib/tavoli/members/queries.server';
import { lettersTo } from '../../support/accounts';
import { as, dayIn, inDays, settle, told, travelTo } from '../../support/world';
import type { Someone } from '../../../src/cli/demo/cast';

beforeEach(settle);

const TAVOLO = 'tavolo-borgo-antico';
const place = { tavoloId: TAVOLO, neighbourhoodId: 'borgo-antico' };
const sitting = (day: string) =>
	listMembers(TAVOLO, day).map(({ personId, organizationId }) => personId ?? organizationId);

test('a resident joins, leaves and comes back: each stay is a row, and any day can be asked', () => {
	const first = joinTavolo(as('marco'), TAVOLO);
	travelTo(inDays(10));
	endSeat(as('marco'), first);
	travelTo(inDays(20));
	const second = joinTavolo(as('marco'), TAVOLO);

	expect(sitting(dayIn(-1))).toEqual([]);
	expect(sitting(dayIn(0))).toEqual(['marco']);
	expect(sitting(dayIn(9))).toEqual(['marco']);
	expect(sitting(dayIn(10))).toEqual([]);
	expect(sitting(dayIn(25))).toEqual(['marco']);
	expect(told()).toEqual([
		`marco member.joined ${first}`,
		`marco member.left ${first}`,
		`marco member.joined ${second}`
	]);
	expect(isA('member', as('marco'), place)).toBe(true);
});

test('a delegate brings their organisation, and takes it away', () => {
	const seat = joinTavolo(as('lucia'), TAVOLO, { organizationId: 'il-ponte' });

	expect(sitting(dayIn(0))).toEqual(['il-ponte']);
	expect(listTavoliOfOrganization('il-ponte').map(({ id }) => id)).toEqual([TAVOLO]);
	expect(isA('member', as('lucia'), place)).toBe(true);

	endSeat(as('lucia'), seat);
	expect(listOpenSeats([TAVOLO])).toEqual([]);
});

test('nobody sits down twice', () => {
	joinTavolo(as('marco'), TAVOLO);

	expect(() => joinTavolo(as('marco'), TAVOLO)).toThrow('already_done');
});

test.each<[string, Someone, string | undefined, string]>([
	['somebody not verified', 'nadia', undefined, 'forbidden'],
	['an operator', 'omar', undefined, 'forbidden'],
	['a coordinator', 'elena', undefined, 'forbidden'],
	['an administrator', 'ines', undefined, 'forbidden'],
	['a resident, for an organisation not theirs', 'bruna', 'il-ponte', 'forbidden'],
	['a delegate, for another organisation', 'lucia', 'mano-amica', 'forbidden'],
	['anybody, for an organisation that is not there', 'lucia', 'nessuna', 'not_found']
])('%s does not join', (_, someone, organizationId, reason) => {
	expect(() => joinTavolo(as(someone), TAVOLO, { organizationId })).toThrow(reason);
	expect(told()).toEqual([]);
});

test('an organisation no longer active does not join', () => {
	archiveOrganization(as('ines'), 'il-ponte');

	expect(() => joinTavolo(as('lucia'), TAVOLO, { organizationId: 'il-ponte' })).toThrow(
		'organization_archived'
	);
});

test('a name is told only of whoever chose to show it', () => {
	joinTavolo(as('marco'), TAVOLO);

	expect(listMembers(TAVOLO, dayIn(0))[0]?.publicName).toBeNull();
});

const heldHere = (someone: Someone) =>
	as(someone)
		.grants.filter(({ tavoloId }) => tavoloId === TAVOLO)
		.map(({ role }) => role);

test('a coordinator names who facilitates and who records, by address; they hold the role there and nowhere else', () => {
	nameSeat(as('elena'), TAVOLO, { email: ' Nadia@Vallefiorita.example', role: 'secretary' });
	nameSeat(as('elena'), TAVOLO, { email: 'marco@vallefiorita.example', role: 'facilitator' });
	nameSeat(as('elena'), TAVOLO, { email: 'giulia@vallefiorita.example', role: 'contact_person' });
	const observer = nameSeat(as('elena'), TAVOLO, { email: 'bruna@vallefiorita.example', role: 'observer' });

	expect(isA('secretary', as('nadia'), place)).toBe(true);
	expect(lettersTo('nadia@vallefiorita.example').map(({ subject }) => subject)).toEqual([
		'Hai un nuovo compito'
	]);
	expect(isA('secretary', as('nadia'), { tavoloId: 'tavolo-san-giorgio' })).toBe(false);
	expect(isA('facilitator', as('marco'), place)).toBe(true);
	expect(heldHere('nadia')).toEqual(['secretary', 'member']);
	expect(heldHere('marco')).toEqual(['facilitator', 'member']);
	expect(heldHere('giulia')).toEqual(['member']);
	expect(heldHere('bruna')).toEqual([]);
	expect(listSeatsOf('nadia').map(({ role }) => role)).toEqual(['secretary']);
	expect(told().map((line) => line.split(' ')[1])).toEqual([
		'secretary.named',
		'facilitator.named',
		'contact_person.named',
		'observer.named'
	]);
	expect(db.select().from(events).get()?.details).toEqual({});

	endSeat(as('elena'), observer);
	expect(() => endSeat(as('elena'), observer)).toThrow('seat_ended');
});

test.each<[string, Someone, string, string]>([
	['a coordinator of another polo', 'dario', 'nadia@vallefiorita.example', 'forbidden'],
	['a facilitator', 'paolo', 'nadia@vallefiorita.example', 'forbidden'],
	['an administrator', 'ines', 'nadia@vallefiorita.example', 'forbidden'],
	['a coordinator, of an unknown address', 'elena', 'nessuno@vallefiorita.example', 'nobody_by_email']
])('%s names nobody', (_, someone, email, reason) => {
	expect(() => nameSeat(as(someone), TAVOLO, { email, role: 'secretary' })).toThrow(reason);
	expect(told()).toEqual([]);
});

test('nobody ends the seat of somebody else, but the coordinator', () => {
	const seat = joinTavolo(as('marco'), TAVOLO);

	for (const someone of ['bruna', 'paolo', 'ines', 'dario'] as const) {
		expect(() => endSeat(as(someone), seat)).toThrow('forbidden');
	}
	endSeat(as('elena'), seat);
	expect(told().at(-1)).toBe(`elena member.left ${seat}`);
});
