import { meetsQuorum } from './attendance/rules';
import { votesCast } from './decisions/rules';
import { peopleThere, type Content, type WrittenItem } from './snapshot';

/** What stands between a draft and its review. Each has its words as `minutes_check_…`. */
export const BLOCKING = ['nobody_present', 'nothing_written', 'no_outcome', 'too_many_votes'] as const;
export const WARNINGS = ['below_quorum', 'personal_data'] as const;

export type Check = {
	readonly name: (typeof BLOCKING)[number] | (typeof WARNINGS)[number];
	readonly blocking: boolean;
	/** The agenda item it is about, by number. */
	readonly item: number | null;
};

const blocking = (name: (typeof BLOCKING)[number], item: number | null = null): Check => ({
	name,
	blocking: true,
	item
});
const warning = (name: (typeof WARNINGS)[number], item: number): Check => ({ name, blocking: false, item });

/**
 * Everything to mend or to know before minutes go to review. A decision without outcome and a commitment
 * without owner or date cannot be written at all: what is left of the first is an item to decide, undecided.
 */
export const checksOf = (content: Content): readonly Check[] => [
	...(peopleThere(content) === 0 ? [blocking('nobody_present')] : []),
	...content.items.flatMap(checksOfItem)
];

export const isReady = (checks: readonly Check[]) => !checks.some((check) => check.blocking);

function checksOfItem(item: WrittenItem): readonly Check[] {
	const { position, decisions } = item;
	const treated = item.treatment === 'treated';
	return [
		...(treated && isBlank(item) ? [blocking('nothing_written', position)] : []),
		...(treated && item.kind === 'decisione' && item.visibility === 'public' && decisions.length === 0
			? [blocking('no_outcome', position)]
			: []),
		...(decisions.some(tooManyVotes) ? [blocking('too_many_votes', position)] : []),
		...(decisions.some((decision) => !meetsQuorum(decision, decision.quorumPercent))
			? [warning('below_quorum', position)]
			: [])
	];
}

const isBlank = ({ summary, notes, visibility, decisions, commitments, reviewed = [] }: WrittenItem) =>
	(visibility === 'public' ? summary : summary + notes).trim() === '' &&
	decisions.length === 0 &&
	commitments.length === 0 &&
	reviewed.length === 0;

const tooManyVotes = ({ present, inFavour, against, abstained }: WrittenItem['decisions'][number]) =>
	votesCast({ inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 }) > present;
