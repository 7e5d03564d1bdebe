import type { CommitmentState, OwnerRole } from '../commitments/rules';
import { publicCount } from '../privacy/rules';
import { meetsQuorum } from './attendance/rules';
import { presentShown } from './attendance/totals';
import type { DecisionOutcome, Manner } from './decisions/rules';
import { ADDED_UP, COUNTED, type Counted, type Treatment } from './rules';

/** Who answers for a promise: an organisation, a role, or a person who is not named. */
export type Owner =
	| { readonly kind: 'organization'; readonly name: string; readonly slug: string }
	| { readonly kind: 'role'; readonly role: OwnerRole }
	| { readonly kind: 'person' };

export type WrittenDecision = {
	readonly id: string;
	readonly text: string;
	readonly options: string;
	readonly manner: Manner;
	readonly outcome: DecisionOutcome;
	readonly inFavour: number | null;
	readonly against: number | null;
	readonly abstained: number | null;
	readonly present: number;
	readonly members: number;
	readonly quorumPercent: number;
	readonly takenAt: string;
	readonly effectiveFrom: string | null;
	readonly reviewOn: string | null;
	readonly initiative: { readonly id: string; readonly title: string } | null;
	/** The published decision whose place it takes; absent where it takes none. */
	readonly correctsId?: string;
};

export type WrittenCommitment = {
	readonly id: string;
	readonly what: string;
	readonly owner: Owner;
	readonly startsOn: string | null;
	readonly dueOn: string;
	readonly priority: string;
	readonly decisionId: string | null;
};

/** A promise of an earlier meeting, and where it stood when this one looked at it again. */
export type WrittenReview = {
	readonly id: string;
	readonly what: string;
	readonly state: CommitmentState;
};

export type WrittenItem = {
	readonly id: string;
	readonly position: number;
	readonly title: string;
	readonly kind: string;
	readonly visibility: string;
	readonly presenter: string;
	readonly treatment: Treatment;
	readonly notes: string;
	readonly summary: string;
	readonly positions: string;
	readonly documents: string;
	readonly decisions: readonly WrittenDecision[];
	readonly commitments: readonly WrittenCommitment[];
	/** Absent in versions sealed before promises came back on the agenda. */
	readonly reviewed?: readonly WrittenReview[];
};

/** Everything minutes say, without a single person's name. */
export type Content = {
	readonly number: string;
	readonly tavolo: string;
	readonly neighbourhood: string;
	readonly meeting: { readonly title: string; readonly startsAt: string; readonly place: string };
	readonly attendance: {
		readonly people: number;
		readonly organizations: readonly string[];
		readonly guests: number;
		readonly counts: Readonly<Record<Counted, number>>;
	};
	readonly items: readonly WrittenItem[];
	/** What makes the seal of an internal text one that nobody can guess; only in texts that were sealed. */
	readonly salt?: string;
};

/** What everybody reads: no internal items, no notes, no count of people that is too small to say. */
export const publicContent = (content: Content, below: number) =>
	shown(
		{
			...content,
			items: content.items
				.filter(({ visibility }) => visibility === 'public')
				.map((item) => ({ ...item, notes: '' }))
		},
		below
	);

/** The same for those of the tavolo, who read all of it. */
export const insideContent = (content: Content) => shown(content, 0);

function shown(content: Content, below: number) {
	const { organizations, counts } = content.attendance;
	const items = content.items.map((item) => ({
		...item,
		decisions: item.decisions.map(({ present, members, ...decision }) =>
			votesShown({
				...decision,
				presence: presenceShown({ present, members }, below),
				quorumMet: meetsQuorum({ present, members }, decision.quorumPercent)
			})
		)
	}));
	return {
		...content,
		salt: undefined,
		attendance: presentShown(
			{
				people: peopleThere(content),
				organizations,
				counts: COUNTED.map((category) => ({ category, people: counts[category] }))
			},
			membersTold(items),
			below
		),
		items
	};
}

type Presence = { readonly present: number; readonly members: number };

/** How many members were there at a decision; nothing where they are too few to say. Absent in versions sealed before. */
const presenceShown = ({ present, members }: Presence, below: number): Presence | null | undefined =>
	publicCount(present, below) === null ? null : { present, members };

/** Where those present are too few to say, the votes would tell how many they were: only the outcome is said. */
const votesShown = <T extends Voted>(decision: T): T =>
	decision.presence === null ? { ...decision, inFavour: null, against: null, abstained: null } : decision;

type Voted = Pick<WrittenDecision, 'inFavour' | 'against' | 'abstained'> & {
	readonly presence: Presence | null | undefined;
};

type Decided = { readonly decisions: readonly Voted[] };

/** The most members that a decision says were there; where it only says how they voted, those who voted. */
const membersTold = (items: readonly Decided[]) =>
	Math.max(
		0,
		...items
			.flatMap(({ decisions }) => decisions)
			.map(
				({ presence, inFavour, against, abstained }) =>
					presence?.present ?? (inFavour ?? 0) + (against ?? 0) + (abstained ?? 0)
			)
	);

export type PublicContent = ReturnType<typeof publicContent>;

/**
 * The public text of a version as everybody reads it now: one sealed before votes of few were hidden, or when fewer
 * people could be told, hides them too, and so it does with parts of those present that tell who is left.
 */
export function readPublic(open: string, below: number): PublicContent {
	const text: PublicContent = JSON.parse(open);
	const items = text.items.map((item) => ({
		...item,
		decisions: item.decisions.map(({ presence, ...decision }) =>
			votesShown({ ...decision, presence: presence && presenceShown(presence, below) })
		)
	}));
	return { ...text, attendance: presentShown(text.attendance, membersTold(items), below), items };
}

/** Members, organisations, guests and those only counted. */
export const peopleThere = ({ attendance }: Pick<Content, 'attendance'>) =>
	attendance.people +
	attendance.organizations.length +
	attendance.guests +
	ADDED_UP.reduce((sum, category) => sum + attendance.counts[category], 0);

/** The same content always gives the same text: keys in order, so that its hash can be checked by anybody. */
export const stableText = (content: unknown): string =>
	JSON.stringify(content, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);

/** What the seal of a version is taken of. */
export const sealedText = (full: string, open: string) => `${full}\n${open}`;
