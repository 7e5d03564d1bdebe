import { randomBytes } from 'node:crypto';
import { newId } from '../../lib/columns.server';
import { castBallot } from '../../lib/consultations/ballots/commands.server';
import { callConsultation } from '../../lib/consultations/calling/commands.server';
import { draftConsultation } from '../../lib/consultations/commands.server';
import { countConsultation, proclaimConsultation } from '../../lib/consultations/counts/commands.server';
import { consultationForm } from '../../lib/consultations/forms';
import { wallClock } from '../../lib/formats/dates';
import type { Random } from './random';
import { demoAccounts } from './accounts';
import { actorOf, type Quarter } from './settling';
import { after, DAY, HOUR, type Timeline } from './timeline';

export type Vote = {
	readonly initiativeId: string;
	readonly decisionId: string;
	readonly title: string;
	readonly quarter: Quarter;
	/** When it opens: at the earliest three days after the decision. */
	readonly opens: Date;
	/** How many take part, and how many of them are in favour, from 0 to 1. */
	readonly turnout: number;
	readonly favour: number;
	/** Percent of the entitled who must take part. */
	readonly quorum: number;
	/** Called when it is counted. */
	readonly afterwards?: (countedAt: Date) => void;
};

const CITY = 'carla';

/**
 * A secret vote of a quartiere, from the call to the count. A vote still open at the end of the story stays
 * open, and whoever can sign in has not voted yet.
 */
export function planVote(timeline: Timeline, random: Random, decidedAt: Date, vote: Vote) {
	const id = newId();
	const opens = new Date(Math.max(vote.opens.getTime(), after(decidedAt, 3 * DAY).getTime()));
	const closes = after(opens, 14 * DAY);
	timeline.at(after(opens, -2 * DAY), () => {
		const city = actorOf(CITY);
		draftConsultation(
			city,
			consultationForm.parse({
				id,
				question: `Vuoi che il quartiere ${vote.quarter.name} avvii «${vote.title}»?`,
				explanation: 'Il tavolo ha discusso la proposta e la sostiene. Ora decide chi abita nel quartiere.',
				ifYes: 'La proposta diventa un progetto, con un responsabile e una data di inizio.',
				ifNo: 'La proposta si ferma. Chi l’ha presentata può cambiarla e riproporla.',
				neighbourhoodIds: [vote.quarter.id],
				quorum: vote.quorum > 0 ? 'participation' : 'none',
				quorumValue: vote.quorum,
				opensAt: wallClock(opens),
				closesAt: wallClock(closes),
				initiativeId: vote.initiativeId,
				decisionId: vote.decisionId
			})
		);
		callConsultation(city, id);
	});
	const waitFor = closes > timeline.end ? demoAccounts().map((account) => account.id) : [];
	for (const personId of vote.quarter.voters) {
		if (waitFor.includes(personId)) continue;
		if (!random.chance(vote.turnout)) continue;
		const choice = random.chance(vote.favour) ? 'yes' : random.chance(0.8) ? 'no' : 'abstain';
		timeline.at(after(opens, HOUR + random.share() * 13 * DAY), () =>
			castBallot(actorOf(personId), id, { choice, nonce: randomBytes(16).toString('hex') })
		);
	}
	const counted = after(closes, 3 * HOUR);
	timeline.at(counted, () => {
		countConsultation(actorOf(CITY), id);
		vote.afterwards?.(counted);
	});
	timeline.at(after(counted, DAY), () =>
		proclaimConsultation(
			actorOf(CITY),
			id,
			'Il risultato è stato letto in sala civica, davanti a chi ha voluto esserci.'
		)
	);
}
