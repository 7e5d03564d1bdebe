import { setClock } from '../../src/lib/clock';
import { newId } from '../../src/lib/columns.server';
import { callConsultation } from '../../src/lib/consultations/calling/commands.server';
import { draftConsultation } from '../../src/lib/consultations/commands.server';
import { countConsultation } from '../../src/lib/consultations/counts/commands.server';
import type { Proposal } from '../../src/lib/consultations/forms';
import { castOpenBallot } from '../../src/lib/consultations/open/commands.server';
import { addOption } from '../../src/lib/consultations/options/commands.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import type { Actor } from '../../src/lib/actor';
import { db } from '../../src/lib/db.server';
import { delegates } from '../../src/lib/organizations/tables.server';
import { memberships } from '../../src/lib/tavoli/tables.server';
import { actorOf, aProposal, choiceOf } from './consultations';
import { as } from './world';

const HOUR = 3_600_000;

/** An organisation sits down at a tavolo. */
export const seatOrganization = (organizationId: string, tavoloId = 'tavolo-san-giorgio') =>
	db.insert(memberships).values({ tavoloId, organizationId, role: 'member', addedBy: 'elena' }).run();

/** A person sits down as themselves. */
export const seatPerson = (personId: string, tavoloId = 'tavolo-san-giorgio') =>
	db.insert(memberships).values({ tavoloId, personId, role: 'member', addedBy: 'elena' }).run();

export const actFor = (organizationId: string, personId: string) =>
	db.insert(delegates).values({ organizationId, personId, namedBy: 'ines' }).run();

type Given = Partial<Proposal> & {
	readonly state?: 'draft' | 'called' | 'open' | 'closed' | 'counted';
	readonly by?: Actor;
	/** What is voted, in order: who holds the pen, for whom, what. */
	readonly votes?: readonly (readonly [person: string, seat: string, ballot: unknown])[];
	/** Titles, where the method names its options. */
	readonly options?: readonly string[];
};

/**
 * An open vote of the tavolo of San Giorgio, where Teresa, Paolo and Lucia sit, made by the real commands. The clock
 * is left where the state asks for. Titles stand for options in the ballots given.
 */
export function anOpenVote({ state = 'open', by, votes = [], options = [], ...given }: Given = {}) {
	const caller = by ?? as('paolo');
	const proposal = aProposal({
		tavoloId: 'tavolo-san-giorgio',
		neighbourhoodIds: [],
		relations: [],
		question: 'Teniamo il tavolo anche in agosto?',
		...given
	});
	const { id } = proposal;
	draftConsultation(caller, proposal);
	const ids = new Map(options.map((title) => [title, newId()]));
	for (const [title, option] of ids)
		addOption(caller, id, {
			...{ id: option, title, description: '', neighbourhoodId: '' },
			euros: ''
		});
	const made = { id, idOf: (title: string) => ids.get(title) ?? title };
	if (state === 'draft') return made;
	callConsultation(caller, id);
	if (state === 'called') return made;

	const { opensAt, closesAt } = findConsultation(id) ?? {};
	setClock(() => new Date((opensAt?.getTime() ?? 0) + HOUR));
	for (const [person, seat, ballot] of votes) {
		const chosen: unknown = typeof ballot === 'string' ? ballot : JSON.parse(choiceOf(ballot, made.idOf));
		castOpenBallot(actorOf(person), id, { seat, ballot: chosen });
	}
	if (state === 'open') return made;
	setClock(() => new Date((closesAt?.getTime() ?? 0) + HOUR / 2));
	if (state === 'counted') countConsultation(caller, id);
	return made;
}
