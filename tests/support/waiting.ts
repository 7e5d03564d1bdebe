import { resolveConflict, verifyResident } from '../../src/lib/accounts/residents/commands.server';
import { listOpenConflicts } from '../../src/lib/accounts/residents/queries.server';
import { emailOf } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { updateConsultation } from '../../src/lib/consultations/commands.server';
import { importListed } from '../../src/lib/consultations/roll/listed/commands.server';
import { db } from '../../src/lib/db.server';
import { projectIndicators } from '../../src/lib/projects/collecting/tables.server';
import { aList } from './channels';
import { aChoice, aConsultation, aProposal } from './consultations';
import { indicatorId } from './projects';
import { arrive } from './roles';
import { as } from './world';

/** The same number of the desk on two accounts of a quartiere. Returns the id of the case. */
export function aDoubleIdentity(neighbourhoodId = 'san-giorgio') {
	const shown = { deskNumber: `SG-${newId()}`.toUpperCase() };
	const atTheDesk = () => ({
		...{ id: newId(), email: emailOf(arrive(newId())), neighbourhoodId, shown },
		...{ relation: 'residente' as const, ofAge: 'confirmed' as const }
	});
	verifyResident(as('omar'), atTheDesk());
	try {
		verifyResident(as('omar'), atTheDesk());
	} catch {
		const conflict = listOpenConflicts().at(-1);
		if (conflict) return conflict.id;
	}
	throw new Error('two accounts have one identity');
}

export const settleIdentity = (id: string) => resolveConflict(as('omar'), id, 'kept');

/** A vote between two options that as many people want, counted: the lot has to say. */
export const aTie = (neighbourhoodId = 'san-giorgio') =>
	aChoice({
		method: 'approval',
		question: 'Panchine o alberi?',
		neighbourhoodIds: [neighbourhoodId],
		options: { Panchine: null, Alberi: null },
		ballots: [['Panchine'], ['Alberi']]
	}).id;

/** A vote in preparation whose list was made for two quartieri, of which one is no longer asked. */
export function aListOfElsewhere() {
	const asked = { neighbourhoodIds: ['san-giorgio', 'le-fornaci'] };
	const { id } = aConsultation({ state: 'draft', ...asked });
	importListed(as('elena'), id, { text: aList(['SG-0001'], 'Le Fornaci'), skipBad: false });
	updateConsultation(as('elena'), aProposal({ id, neighbourhoodIds: ['san-giorgio'] }));
	return id;
}

/** A project is to measure something every month, from a day on. */
export function measuresMonthly(projectId: string, since: string, slug = 'persone-raggiunte') {
	db.insert(projectIndicators)
		.values({ projectId, indicatorId: indicatorId(slug), since, by: 'elena' })
		.run();
}
