import { eq } from 'drizzle-orm';
import { newId } from '../../../lib/columns.server';
import { db, inBulk } from '../../../lib/db.server';
import type { InitiativeState } from '../../../lib/initiatives/rules';
import {
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeTargets,
	initiativeVersions,
	supports
} from '../../../lib/initiatives/tables.server';
import { people } from '../../../lib/accounts/tables.server';
import { neighbourhoods } from '../../../lib/neighbourhoods/tables.server';
import { TARGET_GROUPS, THEMES } from '../../../lib/vocabulary';
import { after, DAY } from '../timeline';
import type { Size } from './size';

const YEARS = 6 * 365;
const ROWS = 500;
const STATES = ['admitted', 'submitted', 'to_tavolo', 'project', 'under_review'] as const;

type Idea = {
	readonly id: string;
	readonly i: number;
	readonly at: Date;
	readonly state: InitiativeState;
	readonly neighbourhoodId: string;
};

/** Fills the list of initiatives. */
export function proposeMuch(end: Date, { initiatives: count }: Size) {
	const author = db.select({ id: people.id }).from(people).where(eq(people.id, 'bruna')).get()?.id ?? '';
	const places = db.select({ id: neighbourhoods.id }).from(neighbourhoods).all();
	const ideas = Array.from({ length: count }, (_, i): Idea => ({
		id: newId(),
		i,
		at: after(end, -Math.floor((YEARS * DAY * (count - i)) / count) - DAY),
		state: STATES[i % STATES.length] ?? 'submitted',
		neighbourhoodId: places[(i * 7) % places.length]?.id ?? ''
	}));
	inBulk(() =>
		db.transaction(() => {
			for (let i = 0; i < ideas.length; i += ROWS) propose(ideas.slice(i, i + ROWS), author);
		})
	);
}

function propose(ideas: readonly Idea[], by: string) {
	db.insert(initiatives)
		.values(
			ideas.map(({ id, at }) => ({ id, authorPersonId: by, createdBy: by, submittedAt: at, createdAt: at }))
		)
		.run();
	db.insert(initiativeVersions)
		.values(
			ideas.map(({ id, i, at }) => ({
				initiativeId: id,
				number: 1,
				step: 3,
				title: `Doposcuola e compagnia del cortile ${i}`,
				summary:
					'Due pomeriggi a settimana, con i volontari del quartiere e la biblioteca che presta la sala.',
				theme: THEMES[i % THEMES.length] ?? THEMES[0],
				problem: 'Molti restano soli dopo la scuola e dopo il lavoro.',
				by,
				createdAt: at
			}))
		)
		.run();
	db.insert(initiativeSteps)
		.values(ideas.map(({ id, at, state }) => ({ initiativeId: id, state, by, at })))
		.run();
	db.insert(initiativeNeighbourhoods)
		.values(ideas.map(({ id, neighbourhoodId }) => ({ initiativeId: id, neighbourhoodId })))
		.run();
	db.insert(initiativeTargets)
		.values(
			ideas.map(({ id, i }) => ({
				initiativeId: id,
				target: TARGET_GROUPS[i % TARGET_GROUPS.length] ?? TARGET_GROUPS[0]
			}))
		)
		.run();
	const supported = ideas.filter(({ i }) => i % 3 === 0);
	db.insert(supports)
		.values(supported.map(({ id }) => ({ initiativeId: id, personId: by })))
		.run();
}
