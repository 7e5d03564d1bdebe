import type { Actor } from '../../actor';
import { findPublicName } from '../../tavoli/members/queries.server';
import { now } from '../../clock';
import { momentInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { filledWith } from '../ballots/filled';
import { sheetOf } from '../ballots/sheet.server';
import { ballotWords } from '../ballots/words.server';
import { readManifest } from '../manifest';
import type { Found } from '../queries.server';
import { stateOf, type ConsultationState } from '../rules';
import { crumbsTo, whenSentence } from '../sentences.server';
import { ownSeats } from './roll.server';

type OwnSeat = ReturnType<typeof ownSeats>[number];

/** What the reader may do in an open vote, and what they said so far: for them alone. */
export function youVoteOpenly(consultation: Found, actor: Actor, state: ConsultationState) {
	const seats = ownSeats(actor, consultation);
	if (seats.length === 0) {
		return { may: false, text: m.refusal_open_vote_not_at_tavolo(), signIn: false };
	}
	const may = state === 'open';
	const spoke = seats.some(({ choice }) => choice !== undefined);
	const label = spoke ? m.open_vote_change() : m.consultation_vote();
	const ballot = { href: `/consultazioni/${consultation.id}/voto-palese`, label };
	if (!spoke) {
		return { may, text: may ? m.open_vote_you_may() : m.consultation_you_will(), signIn: false, ballot };
	}
	const text = seats.map((seat) => nowSaid(consultation, seat) || notYet(seat)).join(' ');
	return { may, text, signIn: false, ballot };
}

/** "Il tuo voto di adesso: sì. Puoi cambiarlo fino a …": nothing where nothing was said yet. */
function nowSaid({ manifest, closesAt }: Found, { organization, choice }: OwnSeat) {
	if (choice === undefined) return '';
	const said = {
		choice: ballotWords(readManifest(manifest ?? ''), choice),
		until: momentInWords(closesAt)
	};
	return organization === null ? m.open_vote_now(said) : m.open_vote_now_for({ ...said, name: organization });
}

const notYet = ({ organization }: OwnSeat) =>
	organization === null ? m.open_vote_not_yet() : m.open_vote_not_yet_for({ name: organization });

/** The ballot of one seat: those of whoever votes for more than one are chosen first. */
export function openBallotPageOf(consultation: Found, actor: Actor, chosen: string | null) {
	const { id, question, explanation } = consultation;
	const state = stateOf(consultation, now());
	const when = whenSentence(state, consultation);
	const seats = ownSeats(actor, consultation);
	const seat = seats.length === 1 ? seats[0] : seats.find(({ key }) => key === chosen);
	return {
		...{ id, question, explanation, when, title: m.vote_title() },
		whyNot: state !== 'open' ? when : seats.length === 0 ? m.refusal_open_vote_not_at_tavolo() : '',
		sheet: sheetOf(readManifest(consultation.manifest ?? '')),
		seats: seats.map((one) => ({
			key: one.key,
			name: one.organization ?? m.open_vote_yourself(),
			now: nowSaid(consultation, one)
		})),
		seat: seat && {
			key: seat.key,
			title: seat.organization === null ? '' : m.open_vote_for({ name: seat.organization }),
			now: nowSaid(consultation, seat),
			shown: shownAs(actor, seat),
			filled: seat.choice === undefined ? undefined : filledWith(seat.choice)
		},
		crumbs: crumbsTo({ id, question })
	};
}

/** Beside which name everybody will read this vote after the count. */
function shownAs(actor: Actor, { organization }: OwnSeat) {
	if (organization !== null) return m.open_vote_shown_organization({ name: organization });
	const name = findPublicName(actor.id);
	return name ? m.open_vote_shown({ name }) : m.open_vote_shown_nameless();
}
