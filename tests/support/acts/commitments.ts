import { newId } from '../../../src/lib/columns.server';
import {
	bindCommitments,
	makeCommitment,
	removeCommitment,
	updateCommitment
} from '../../../src/lib/commitments/commands.server';
import { askOwner } from '../../../src/lib/commitments/links/commands.server';
import { findCommitment } from '../../../src/lib/commitments/queries.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { whereMade } from '../../../src/lib/projects/promises/queries.server';
import { aCommitment } from '../commitments';
import { promisedFromAfar } from '../owners';
import { aProject } from '../projects';
import { as, dayIn } from '../world';
import { anOrganizationOf, type Acts } from './act';

const promised = { what: 'Portare le sedie', ownerOrganizationId: 'mano-amica', dueOn: dayIn(60) };
const progress = { state: 'in_progress' as const };
const sent = (id: string) => ({ ...progress, seen: findCommitment(id)?.stepId ?? '' });

export const OF_COMMITMENTS: Acts = {
	makeCommitment: () => ({
		does: (actor) => makeCommitment(actor, { ...promised, id: newId(), tavoloId: 'tavolo-san-giorgio' })
	}),
	removeCommitment: () => {
		const id = aCommitment({ bound: false });
		return { does: (actor) => removeCommitment(actor, id) };
	},
	bindCommitments: () => {
		const id = aCommitment({ bound: false });
		return { does: (actor) => bindCommitments(actor, [id]) };
	},
	updateCommitment: (whose) => {
		const owner = whose ? { ownerPersonId: whose, consent: true } : {};
		const id = aCommitment({ ownerOrganizationId: 'mano-amica', ...(whose && NOBODY), ...owner });
		return {
			does: (actor) => updateCommitment(actor, id, progress),
			post: [`/impegni/${id}?/update`, sent(id)]
		};
	},
	'updateCommitment of an organisation': (whose) => {
		const id = aCommitment({ ownerOrganizationId: anOrganizationOf(whose) });
		return {
			does: (actor) => updateCommitment(actor, id, progress),
			post: [`/impegni/${id}?/update`, sent(id)]
		};
	},
	'updateCommitment of a project': (whose) => {
		const id = newId();
		const project = aProject({ leadId: anOrganizationOf(whose) });
		promiseForProject(as('elena'), project, { id, ...promised });
		return {
			does: (actor) => updateCommitment(actor, id, progress, whereMade(id)),
			post: [`/impegni/${id}?/update`, sent(id)]
		};
	},
	askOwner: () => {
		const id = promisedFromAfar();
		return { does: (actor) => askOwner(actor, id), post: [`/impegni/${id}?/ask`] };
	}
};

const NOBODY = { ownerOrganizationId: undefined };
