import { dayInWords, momentInWords } from '../formats/dates';
import { m } from '../paraglide/messages.js';
import { howDecided, ownerInWords, presentInWords } from './documents/words';
import type { PublicContent } from './snapshot';

type Item = PublicContent['items'][number];
type Decision = Item['decisions'][number];
type Commitment = Item['commitments'][number];
type Review = NonNullable<Item['reviewed']>[number];

/** One thing that two versions say differently; empty where it was not there. */
export type Change = {
	readonly item: string;
	/** Which part of an item; nothing where it is about the whole meeting. */
	readonly part: string;
	readonly before: string;
	readonly after: string;
};

/**
 * What changed from a version to the next, as before and after: everything whose reader would notice it,
 * in the words they read. `below`: from how many people on the city says a number.
 */
export const changesBetween = (
	before: PublicContent,
	after: PublicContent,
	below: number
): readonly Change[] =>
	[
		{ item: m.minutes_title(), part: '', before: meetingInWords(before), after: meetingInWords(after) },
		{ item: m.minutes_who(), part: '', before: whoInWords(before, below), after: whoInWords(after, below) },
		{
			item: m.minutes_organizations(),
			part: '',
			before: before.attendance.organizations.join(', '),
			after: after.attendance.organizations.join(', ')
		},
		...[...new Set([...before.items, ...after.items].map(({ id }) => id))].flatMap((id) =>
			changesOf(
				before.items.find((item) => item.id === id),
				after.items.find((item) => item.id === id)
			)
		)
	].filter((change) => change.before !== change.after);

function changesOf(before: Item | undefined, after: Item | undefined) {
	const item = titled(after ?? before);
	return [
		{ part: m.minutes_treatment(), before: headInWords(before), after: headInWords(after) },
		...TEXTS.map((name) => ({
			part: m[`minutes_${name}`](),
			before: before?.[name] ?? '',
			after: after?.[name] ?? ''
		})),
		...paired(m.proposal_decision(), before?.decisions, after?.decisions, decisionInWords),
		...paired(m.proposal_commitment(), before?.commitments, after?.commitments, commitmentInWords),
		...paired(m.minutes_part_reviewed(), before?.reviewed, after?.reviewed, reviewInWords)
	].map((change) => ({ item, ...change }));
}

const TEXTS = ['summary', 'positions', 'documents'] as const;

type Told = { readonly id: string; readonly correctsId?: string };

/** Each beside the one it continues or corrects; then what has come beside what has gone, in the order they are written. */
function paired<T extends Told>(
	part: string,
	before: readonly T[] = [],
	after: readonly T[] = [],
	words: (one: T) => string
) {
	const gone = before.filter((old) => !after.some((one) => follows(one, old)));
	const pairs = after.map((one) => ({
		before: before.find((old) => follows(one, old)) ?? gone.shift(),
		after: one
	}));
	return [...pairs, ...gone.map((old) => ({ before: old, after: undefined }))].map((pair) => ({
		part,
		before: pair.before ? words(pair.before) : '',
		after: pair.after ? words(pair.after) : ''
	}));
}

const follows = ({ id, correctsId }: Told, old: Told) => old.id === id || old.id === correctsId;

const lines = (...parts: readonly string[]) => parts.filter(Boolean).join('\n');
const titled = (item: Item | undefined) => (item ? `${item.position}. ${item.title}` : '');

const meetingInWords = ({ meeting }: PublicContent) =>
	lines(meeting.title, momentInWords(new Date(meeting.startsAt)), meeting.place || m.meeting_online());

function whoInWords({ attendance }: PublicContent, below: number) {
	const { all, counts } = presentInWords(attendance, below);
	return lines(all, ...counts.map(({ label, people }) => `${label}: ${people}`));
}

const headInWords = (item: Item | undefined) =>
	item
		? lines(
				titled(item),
				m[`treatment_${item.treatment}`](),
				item.presenter && m.minutes_presented_by({ presenter: item.presenter })
			)
		: '';

const decisionInWords = (decision: Decision) =>
	lines(
		decision.text,
		howDecided(decision),
		decision.options && `${m.decision_options_were()}:\n${decision.options}`,
		decision.effectiveFrom ? m.decision_effective({ day: dayInWords(decision.effectiveFrom) }) : '',
		decision.reviewOn ? m.decision_review({ day: dayInWords(decision.reviewOn) }) : '',
		decision.initiative ? m.decision_about({ title: decision.initiative.title }) : ''
	);

const commitmentInWords = ({ what, owner, startsOn, dueOn, priority }: Commitment) =>
	lines(
		what,
		m.minutes_commitment_line({ owner: ownerInWords(owner), day: dayInWords(dueOn) }),
		startsOn ? `${m.commitment_starts_on()}: ${dayInWords(startsOn)}` : '',
		priority === 'high' ? `${m.commitment_priority()}: ${m.commitment_priority_high()}` : ''
	);

const reviewInWords = ({ what, state }: Review) =>
	lines(what, m.minutes_reviewed_line({ state: m[`commitment_state_${state}`]().toLowerCase() }));
