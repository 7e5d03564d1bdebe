import { wallClock } from '../../formats/dates';
import { isThereAt, meetsQuorum } from '../attendance/rules';
import { hourOf } from '../hours';
import type { Notebook, NotebookItem, Party } from './notebook';
import { nameOf, placeOf } from './outcomes';
import type { Act } from './vault';

/** What an act says, field by field. */
export const fieldOf = ({ fields }: Act, wanted: string) =>
	fields.find(([name]) => name === wanted)?.[1] ?? '';

const STATES = ['present', 'excused', 'absent'] as const;

/**
 * Who is there as this device knows it: what the server said, and the taps that it has not heard of yet. Once the
 * minutes are closed no tap goes into them: they say what they say.
 */
export function attendanceWith(notebook: Notebook, waiting: readonly Act[], moment: number) {
	const { parties, guests, bar, forgotten } = notebook;
	const arriving = notebook.open ? waiting : [];
	const acts = (name: string) => arriving.filter(({ action }) => nameOf(action) === name);
	const taps = acts('tap');
	const removed = acts('remove').map((act) => fieldOf(act, 'attendanceId'));
	const guestsToCome = acts('guest').map((act) => ({
		id: fieldOf(act, 'id'),
		name: fieldOf(act, 'name'),
		organization: fieldOf(act, 'organization')
	}));
	const there = parties.map((party) => taps.reduce(tapped, party));
	return {
		parties: there,
		guests: [...guests, ...guestsToCome.filter((one) => !guests.some(({ id }) => id === one.id))].filter(
			({ id }) => !removed.includes(id)
		),
		/** People whose names are gone are counted by the server alone. */
		bar: taps.length > 0 && !forgotten ? { ...bar, ...countedAt(new Date(moment), there, notebook) } : bar
	};
}

const clockAt = (moment: number) => wallClock(new Date(moment)).slice(11);

function tapped(party: Party, act: Act): Party {
	const state = STATES.find((one) => one === fieldOf(act, 'state'));
	if (!state || fieldOf(act, 'party') !== party.party) return party;
	const hour = (name: string) => {
		const typed = state === 'present' ? fieldOf(act, name) : '';
		return typed === 'adesso' ? clockAt(act.at) : typed;
	};
	return { ...party, state, arrived: hour('arrived'), left: hour('left') };
}

function countedAt(moment: Date, parties: readonly Party[], { bar, ...notebook }: Notebook) {
	const { members, quorumPercent } = bar;
	const meeting = { startsAt: new Date(notebook.startsAt), endsAt: new Date(notebook.endsAt) };
	const at = (clock: string) => hourOf(meeting, clock);
	const present = parties.filter(
		({ state, arrived, left }) =>
			state !== null && isThereAt({ state, arrivedAt: at(arrived), leftAt: at(left) }, moment)
	).length;
	return { present, quorumMet: meetsQuorum({ present, members }, quorumPercent) };
}

/** The points of the agenda, and those added here that the server has not heard of yet. */
export const itemsWith = ({ items }: Notebook, acts: readonly Act[]): readonly NotebookItem[] =>
	acts
		.filter(({ action }) => nameOf(action) === 'add')
		.reduce<readonly NotebookItem[]>(
			(known, act) =>
				known.some(({ id }) => id === fieldOf(act, 'id'))
					? known
					: [...known, itemOf(act, (known.at(-1)?.position ?? 0) + 1)],
			items
		);

const itemOf = (act: Act, position: number): NotebookItem => ({
	id: fieldOf(act, 'id'),
	position,
	title: fieldOf(act, 'title'),
	/** Nothing on the page depends on it. */
	kind: 'discussione',
	visibility: fieldOf(act, 'visibility') === 'internal' ? 'internal' : 'public',
	presenter: '',
	minutesPlanned: Number(fieldOf(act, 'minutesPlanned')),
	treatment: 'treated',
	...{ summary: '', positions: '', documents: '', notes: '' },
	revision: 0,
	beganAt: null,
	updatedAt: null,
	initiatives: []
});

type Place = { readonly id: string; readonly position: number };

/** The decisions and promises of an item that wait for the line. */
export const waitingAt = ({ id, position }: Place, waiting: readonly Act[], name: 'decide' | 'promise') =>
	waiting.filter(
		({ action }) => nameOf(action) === name && [id, String(position)].includes(placeOf(action) ?? '')
	);

/** All that was done here at a point. Another point that was added from there is not part of it. */
export const actsAt = (acts: readonly Act[], itemId: string) =>
	acts.filter(({ action }) => nameOf(action) !== 'add' && placeOf(action) === itemId);

/** What was taken away here, and the server has not heard of it yet. */
export const takenAway = (waiting: readonly Act[]) =>
	waiting
		.filter(({ action }) => ['undecide', 'unpromise'].includes(nameOf(action)))
		.flatMap((act) => [fieldOf(act, 'decisionId'), fieldOf(act, 'commitmentId')].filter(Boolean));
