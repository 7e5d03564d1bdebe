import { dayInWords } from '../../formats/dates';
import { number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { nameOfParty, timesOf } from '../attendance/rules';
import { guestInWords, presenceInWords } from '../attendance/words';
import { differences, PROSE, type ItemField, type ItemWords } from '../items/rules';
import { COUNTED } from '../rules';
import type { Proposed } from './forms';
import { isRemoval, matterOf, type Placed } from './rules';
import { isSaid, presenceOf, standsFor, type Standing } from './standing.server';

/** What the minutes say and what they would say; without a label where there is only one such thing. */
type Side = { readonly label: string; readonly now: string; readonly said: string };

type Told = {
	/** What it is about, after its kind. */
	readonly about: string;
	readonly sides?: readonly Side[];
	/** What would be added or taken away. */
	readonly text?: string;
	/** It cannot be taken as it is: why, and where to do what can be done. */
	readonly barred?: { readonly why: string; readonly label: string; readonly href: string };
	/** The name of a person is held back. */
	readonly unnamed?: boolean;
};

/** Names of people are for those who keep the attendance; others read that there is one. */
type Reader = { readonly named: boolean; readonly forgotten: boolean };

/** A proposal in plain words, beside what the minutes say now. */
export function proposalInWords(standing: Standing, placed: Placed, reader: Reader) {
	const { proposed } = placed;
	const { about, sides = [], text = '', barred, unnamed = false } = toldOf(standing, placed, reader);
	const same = isSaid(standsFor(standing, placed), proposed);
	const alike = isRemoval(proposed) ? m.proposal_gone() : m.proposal_same();
	const why = reader.forgotten ? m.proposal_names_gone() : m.proposal_unnamed_why();
	const kind = m[`proposal_${proposed.kind}`]();
	return {
		heading: about ? `${kind}: ${about}` : kind,
		sides: same ? [] : sides,
		text,
		same,
		notes: [...(same ? [alike] : []), ...(unnamed ? [why] : [])],
		barred: barred ?? null
	};
}

function toldOf(standing: Standing, placed: Placed, { named }: Reader): Told {
	const { kind, typed } = placed.proposed;
	const item = standing.items.find(({ id }) => id === placed.agendaItemId);
	const about = item ? `${m.minutes_item({ position: item.position })}, ${item.title}` : '';
	switch (kind) {
		case 'item':
			return { about, sides: item ? sidesOf(typed, item) : [] };
		case 'decision':
			return { about, text: decided(typed) };
		case 'commitment':
			return { about, text: promised(typed) };
		case 'decision_removed': {
			const decision = standing.decisions.find(({ id }) => id === typed.decisionId);
			const editor = `/incontri/${standing.meetingId}/verbale/scrivi?punto=${item?.position}&nuovo=decisione`;
			return {
				about,
				text: decision && decided(decision),
				barred: decision?.publishedAt
					? { why: m.refusal_decision_published(), label: m.proposal_decide_instead(), href: editor }
					: undefined
			};
		}
		case 'commitment_removed': {
			const commitment = standing.commitments.find(({ id }) => id === typed.commitmentId);
			const page = `/impegni/${typed.commitmentId}`;
			return {
				about,
				text: commitment && promised(commitment),
				barred: commitment?.boundAt
					? { why: m.refusal_commitment_bound(), label: m.proposal_open_commitment(), href: page }
					: undefined
			};
		}
		case 'presence': {
			const [now, said] = [presenceOf(standing, typed.party), { ...typed, ...timesOf(typed) }];
			const side = { label: '', now: presenceInWords(now), said: presenceInWords(said) };
			return { ...called(nameIn(standing, typed.party), named || !isPerson(typed.party)), sides: [side] };
		}
		case 'guest':
			return called(guestInWords(typed), named);
		case 'counts':
			return { about: '', sides: [countsBeside(standing.counts, typed)] };
		case 'spoken_item':
			return { about: titleOf(typed), text: typed.words && proseOf(typed.words) };
		case 'presence_removed': {
			const row = standing.attendance.find(({ id }) => id === matterOf(placed));
			if (!row) return { about: '' };
			const { guestName: name, guestOrganization: organization } = row;
			if (name !== null) return called(guestInWords({ name, organization: organization ?? '' }), named);
			const party = nameOfParty(row);
			return called(nameIn(standing, party), named || !isPerson(party));
		}
	}
}

const called = (name: string, named: boolean): Told =>
	named ? { about: name || m.proposal_unnamed() } : { about: m.proposal_unnamed(), unnamed: true };

const isPerson = (party: string) => party.startsWith('person:');

function nameIn({ seats }: Standing, party: string) {
	const seat = seats.find((one) => nameOfParty(one) === party);
	return seat?.person ?? seat?.organization ?? '';
}

type Titled = { readonly title: string; readonly visibility: string };

/** An internal point says so: whoever takes it knows that the public will not read it. */
const titleOf = ({ title, visibility }: Titled) =>
	visibility === 'internal' ? `${title} (${m.meeting_agenda_internal().toLowerCase()})` : title;

const proseOf = (words: ItemWords) =>
	PROSE.flatMap((field) => (words[field] ? [`${m[`minutes_${field}`]()}: ${words[field]}`] : [])).join('\n');

const sidesOf = (typed: ItemWords, item: ItemWords) =>
	differences(typed, item).map((field) => ({
		label: m[`minutes_${field}`](),
		now: saidOf(field, item),
		said: saidOf(field, typed)
	}));

const saidOf = (field: ItemField, words: ItemWords) =>
	field === 'treatment' ? m[`treatment_${words.treatment}`]() : words[field] || m.offline_empty();

type Counts = Standing['counts'];

/** Only the numbers that differ, one line each. */
function countsBeside(now: Counts, said: Counts): Side {
	const differing = COUNTED.filter((category) => now[category] !== said[category]);
	const lines = (counts: Counts) =>
		differing.map((category) => `${m[`counted_${category}`]()}: ${number(counts[category])}`).join('\n');
	return { label: '', now: lines(now), said: lines(said) };
}

type Decided = Pick<Extract<Proposed, { kind: 'decision' }>['typed'], 'text' | 'outcome'>;

const decided = ({ text, outcome }: Decided) => `${text} (${m[`decision_outcome_${outcome}`]()})`;

const promised = ({ what, dueOn }: { readonly what: string; readonly dueOn: string }) =>
	`${what} (${m.proposal_due({ day: dayInWords(dueOn) })})`;
