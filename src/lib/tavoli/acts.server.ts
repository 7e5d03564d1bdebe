import type { Actor } from '../actor';
import type { Action } from '../audit/actions';
import { scopeOf } from '../audit/policy';
import { countEventsIn, listEvents, type AuditFilter } from '../audit/reading.server';
import { AUDIT_MOST, isAsResident } from '../audit/rules';
import { csv } from '../formats/csv';
import { momentInWords } from '../formats/dates';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import { listStaffNames } from './members/queries.server';

type Event = ReturnType<typeof listEvents>[number];

/**
 * The audit log in words: what, who, where, when. People without a public role are not named; neither is
 * whoever has one, in what they do as a resident, unless they chose to show their name.
 */
export function listActs(actor: Actor, filter: AuditFilter, page: number) {
	return inWords(listEvents(scopeOf(actor), filter, page));
}

export const countActs = (actor: Actor, filter: AuditFilter) => countEventsIn(scopeOf(actor), filter);

/** The same list whole, with what proves the chain. */
export function actsTable(actor: Actor, filter: AuditFilter) {
	const events = listEvents(scopeOf(actor), filter, 1, AUDIT_MOST);
	const header = ['number', 'at', 'action', 'what', 'who', 'where', 'subject', 'hash'];
	return csv(
		header,
		inWords(events).map(({ number, what, who, where }, i) => [
			number,
			events[i]?.at.toISOString(),
			events[i]?.action,
			what,
			who,
			where,
			events[i]?.subjectId,
			events[i]?.hash
		])
	);
}

function inWords(events: readonly Event[]) {
	const staff = new Map(listStaffNames(events.map(({ actorId }) => actorId)).map((one) => [one.id, one]));
	const nameOf = ({ actorId, action }: Event) =>
		staff.get(actorId)?.[isAsResident(action) ? 'publicName' : 'name'];
	const places = new Map(listNeighbourhoods().map(({ id, name }) => [id, name]));
	return events.map((event) => ({
		number: event.number,
		when: momentInWords(event.at),
		what: actionInWords(event.action),
		who:
			event.actorKind === 'person' ? (nameOf(event) ?? m.audit_somebody()) : m[`audit_${event.actorKind}`](),
		where: event.neighbourhoodIds.map((id) => places.get(id) ?? '').join(', ') || m.audit_whole_city()
	}));
}

type Underscored<T extends string> = T extends `${infer Noun}.${infer Verb}` ? `${Noun}_${Verb}` : never;
type ActionKey = `action_${Underscored<Action>}`;
const isActionKey = (key: string): key is ActionKey => key in m;

/** An action without words does not compile. */
export function actionInWords(action: Action) {
	const key = `action_${action.replace('.', '_')}`;
	return isActionKey(key) ? m[key]() : action;
}
