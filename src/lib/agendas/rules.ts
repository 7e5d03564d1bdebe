/**
 * What the past leaves for the next agenda, in the order in which it is proposed. Each has its words as
 * `carry_group_…`.
 */
export const CARRY_GROUPS = [
	'approval',
	'untreated',
	'recurring',
	'postponed',
	'commitments',
	'initiatives'
] as const;
export type CarryGroup = (typeof CARRY_GROUPS)[number];

/** What is proposed: its id among the things of its group, and what it takes of the meeting. */
export type Proposable = {
	readonly group: CarryGroup;
	readonly id: string;
	readonly minutesPlanned: number;
};

/** A proposal as one choice of a form. The three groups of points share their ids: a point is proposed once. */
export const keyOf = ({ group, id }: Pick<Proposable, 'group' | 'id'>) => `${group}:${id}`;

/** How long each takes when nobody has said it. */
export const APPROVAL_MINUTES = 5;
export const INITIATIVE_MINUTES = 15;
const MINUTES_EACH = 3;

/** Commitments are looked at one after the other at one point: three minutes each, an hour at most. */
export const reviewMinutes = (commitments: number) => Math.min(60, Math.max(10, commitments * MINUTES_EACH));

/**
 * What is ticked before anybody looks: everything that was left behind, and of the initiatives that wait
 * the oldest, as long as there is time for them.
 */
export function preTicked(proposals: readonly Proposable[], minutesLeft: number) {
	const behind = proposals.filter(({ group }) => group !== 'initiatives');
	const reviews = behind.filter(({ group }) => group === 'commitments').length;
	const items = behind.filter(({ group }) => group !== 'commitments');
	let left =
		minutesLeft -
		items.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0) -
		(reviews > 0 ? reviewMinutes(reviews) : 0);
	const fitting = proposals.filter((proposal) => {
		if (proposal.group !== 'initiatives' || proposal.minutesPlanned > left) return false;
		left -= proposal.minutesPlanned;
		return true;
	});
	return [...behind, ...fitting].map(keyOf);
}
