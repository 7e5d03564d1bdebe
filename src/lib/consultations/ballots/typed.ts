import { canonical } from '../manifest';
import type { Method } from '../rules';
import { BLANK, type Ballot, type BallotRules } from './faults';

/** What a form or a request says, as the ballot it may be: a word, or for the other methods JSON. */
export function choiceIn(method: Method, text: string): unknown {
	if (method === 'yes_no' || text === BLANK) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** The ballot as the forms carry it. */
export const textOf = (ballot: Ballot) => (typeof ballot === 'string' ? ballot : canonical(ballot));

/**
 * The ballot that the fields of the first page make: `choice` ticked once or more, `points-…` for each option,
 * or `place-…` with the place of each; `blank` for a blank ballot. Places may be shared, never left out.
 */
export function ballotFrom({ method, options }: BallotRules, fields: FormData): unknown {
	if (method === 'yes_no') return single(fields.getAll('choice'));
	if (fields.get('blank') !== null) return BLANK;
	switch (method) {
		case 'approval':
		case 'budget':
			return fields.getAll('choice');
		case 'score':
			return Object.fromEntries(
				options.flatMap(({ id }) => {
					const given = numberIn(fields.get(`points-${id}`));
					return given === 0 ? [] : [[id, given]];
				})
			);
		case 'preferences': {
			const places = options.map(({ id }) => ({ id, place: numberIn(fields.get(`place-${id}`)) }));
			const last = Math.max(0, ...places.map(({ place }) => (place <= options.length ? place : 0)));
			const groups = Array.from({ length: last }, (_, i) =>
				places.filter(({ place }) => place === i + 1).map(({ id }) => id)
			);
			return places.some(({ place }) => place > options.length || place < 0) ? [[], ...groups] : groups;
		}
	}
}

/** Two answers on one ballot are none: nobody may choose between them for the voter. */
const single = (values: readonly FormDataEntryValue[]) => (values.length === 1 ? values[0] : values);

const numberIn = (typed: FormDataEntryValue | null) => {
	const number = Number(typed ?? 0);
	return Number.isInteger(number) ? number : -1;
};
