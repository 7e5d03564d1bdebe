import { eligibilities, people } from '../../src/lib/accounts/tables.server';
import type { Relation } from '../../src/lib/accounts/rules';
import type { Actor } from '../../src/lib/actor';
import { now, setClock } from '../../src/lib/clock';
import { newId } from '../../src/lib/columns.server';
import { callConsultation } from '../../src/lib/consultations/calling/commands.server';
import { castBallot } from '../../src/lib/consultations/ballots/commands.server';
import { addOption } from '../../src/lib/consultations/options/commands.server';
import { draftConsultation } from '../../src/lib/consultations/commands.server';
import { countConsultation, proclaimConsultation } from '../../src/lib/consultations/counts/commands.server';
import type { Proposal } from '../../src/lib/consultations/forms';
import type { Choice } from '../../src/lib/consultations/rules';
import { db } from '../../src/lib/db.server';
import { fromWallClock, wallClock } from '../../src/lib/formats/dates';
import { findActor } from '../../src/lib/tavoli/actor.server';
import { as, DAY } from './world';

const HOUR = 3_600_000;
const after = (instant: Date, time: number) => new Date(instant.getTime() + time);

/** What a coordinator types; opens in an hour, stays open for ten days. */
export const aProposal = (given: Partial<Proposal> = {}): Proposal => ({
	id: newId(),
	question: 'Vogliamo le panchine nuove nel parco?',
	explanation: 'Otto panchine con lo schienale.',
	ifYes: 'Il Comune le compra entro l’estate.',
	ifNo: 'Restano quelle di oggi.',
	method: 'yes_no',
	minChoices: 1,
	maxChoices: 1,
	winners: 1,
	budgetEuros: '',
	budgetRule: 'greedy',
	budgetBallot: 'approval',
	minimumVotes: 0,
	lotSource: '',
	cityWide: false,
	neighbourhoodIds: ['san-giorgio'],
	relations: ['residente', 'domiciliato', 'lavora'],
	quorum: 'none',
	quorumValue: 0,
	majority: 'simple',
	majorityNumerator: 2,
	majorityDenominator: 3,
	opensAt: wallClock(after(now(), HOUR)),
	closesAt: wallClock(after(now(), HOUR + 10 * DAY)),
	...given
});

type Newcomer = {
	readonly neighbourhoodId?: string;
	readonly relation?: Relation;
	readonly ofAgeOn?: string | null;
	readonly identityKey?: string | null;
};

/** A person who came to the desk and was verified. Returns the id. */
export function aVoter(given: Newcomer = {}): string {
	const { neighbourhoodId = 'san-giorgio', relation = 'residente', ofAgeOn = '2020-01-01' } = given;
	const id = `voter-${newId()}`;
	const identityKey = given.identityKey === undefined ? `key-${id}` : given.identityKey;
	db.insert(people).values({ id, displayName: 'Una residente', ofAgeOn, identityKey }).run();
	db.insert(eligibilities)
		.values({
			personId: id,
			neighbourhoodId,
			relation,
			method: 'sportello',
			validFrom: '2026-01-01',
			verifiedBy: 'omar'
		})
		.run();
	return id;
}

export const actorOf = (personId: string): Actor => {
	const actor = findActor(personId);
	if (!actor) throw new Error(`${personId} is not in the city`);
	return actor;
};

export const aNonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

type Given = Partial<Proposal> & {
	readonly state?: 'draft' | 'called' | 'open' | 'closed' | 'counted' | 'proclaimed';
	readonly votes?: Partial<Record<Choice, number>>;
	/** Verified residents made for this vote; always enough for its ballots and for a secret vote. */
	readonly voters?: number;
	readonly by?: Actor;
};

/**
 * A consultation in that state, made by the real commands, with its ballots cast by residents made for it.
 * The clock is left at the moment the state asks for: an hour into the vote, or half an hour after its end, when
 * the city does not count by itself yet.
 */
export function aConsultation({ state = 'open', votes = {}, voters, by, ...given }: Given = {}) {
	const coordinator = by ?? as('elena');
	const proposal = aProposal(given);
	const choices = (['yes', 'no', 'abstain', 'blank'] as const).flatMap((choice) =>
		Array.from({ length: votes[choice] ?? 0 }, () => choice)
	);
	const made = Math.max(voters ?? 12, choices.length, 12);
	const neighbourhoodId = proposal.neighbourhoodIds[0] ?? 'san-giorgio';
	const relation = proposal.relations[0];
	const people = Array.from({ length: made }, () => aVoter({ neighbourhoodId, relation }));
	const { id } = proposal;

	draftConsultation(coordinator, proposal);
	if (state === 'draft') return { id, voters: people, nonces: [], codes: [] };
	callConsultation(coordinator, id);
	if (state === 'called') return { id, voters: people, nonces: [], codes: [] };

	setClock(() => after(momentOf(proposal.opensAt), HOUR));
	const nonces = choices.map(aNonce);
	const codes = choices.map((choice, i) =>
		castBallot(actorOf(people[i] ?? ''), id, { choice, nonce: nonces[i] ?? '' })
	);
	if (state === 'open') return { id, voters: people, nonces, codes };

	setClock(() => after(momentOf(proposal.closesAt), HOUR / 2));
	if (state === 'closed') return { id, voters: people, nonces, codes };
	countConsultation(coordinator, id);
	if (state === 'proclaimed') proclaimConsultation(coordinator, id, 'Risultato proclamato.');
	return { id, voters: people, nonces, codes };
}

function momentOf(wall: string): Date {
	const instant = fromWallClock(wall);
	if (!instant) throw new Error(`${wall} is no moment`);
	return instant;
}

type Choosing = Partial<Proposal> & {
	readonly method: Exclude<Proposal['method'], 'yes_no'>;
	/** Titles, with their price in euros where a sum is spent. */
	readonly options: Readonly<Record<string, number | null>>;
	/** What each person chose, by titles; as the method writes it. */
	readonly ballots?: readonly unknown[];
	readonly state?: 'draft' | 'called' | 'open' | 'closed' | 'counted';
	readonly voters?: number;
	/** The initiatives that options stand for, by title. */
	readonly about?: Readonly<Record<string, string>>;
};

/** A vote among options, made by the real commands. Titles stand for options in the ballots given. */
export function aChoice({
	options,
	ballots = [],
	state = 'counted',
	voters = 60,
	about = {},
	...given
}: Choosing) {
	const coordinator = as('elena');
	const proposal = aProposal({ lotSource: 'Lotto del sabato dopo la chiusura, ruota di Roma', ...given });
	const { id } = proposal;
	const ids = new Map<string, string>([['none', 'none']]);
	const neighbourhoodId = proposal.neighbourhoodIds[0];
	const people = Array.from({ length: Math.max(voters, ballots.length) }, () => aVoter({ neighbourhoodId }));

	draftConsultation(coordinator, proposal);
	for (const [title, euros] of Object.entries(options)) {
		const option = newId();
		ids.set(title, option);
		const typed = {
			...{ id: option, title, description: '', neighbourhoodId: '' },
			euros: euros === null ? '' : String(euros)
		};
		addOption(coordinator, id, typed, about[title] ?? null);
	}
	const idOf = (title: string) => ids.get(title) ?? title;
	const titleOf = (option: string) => [...ids].find(([, one]) => one === option)?.[0] ?? option;
	const made = { id, voters: people, idOf, titleOf };
	if (state === 'draft') return made;
	callConsultation(coordinator, id, { knowing: true });
	if (state === 'called') return made;

	setClock(() => after(momentOf(proposal.opensAt), HOUR));
	ballots.forEach((ballot, i) =>
		castBallot(actorOf(people[i] ?? ''), id, { choice: choiceOf(ballot, idOf), nonce: aNonce() })
	);
	if (state === 'open') return made;
	setClock(() => after(momentOf(proposal.closesAt), HOUR / 2));
	if (state === 'counted') countConsultation(coordinator, id);
	return made;
}

/** A ballot in titles as the ballot of a form. */
export function choiceOf(ballot: unknown, idOf: (title: string) => string): string {
	if (typeof ballot === 'string') return ballot;
	const named = (one: unknown): unknown => {
		if (typeof one === 'string') return idOf(one);
		if (Array.isArray(one)) return one.map(named);
		if (one === null || typeof one !== 'object') return one;
		return Object.fromEntries(Object.entries(one).map(([title, points]) => [idOf(title), points]));
	};
	return JSON.stringify(named(ballot));
}
