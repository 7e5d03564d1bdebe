import { bindCommitments, makeCommitment, updateCommitment } from '../../src/lib/commitments/commands.server';
import { newId } from '../../src/lib/columns.server';
import type { CommitmentState } from '../../src/lib/commitments/rules';
import { as, dayIn } from './world';

type Given = Partial<Parameters<typeof makeCommitment>[1]> & {
	readonly bound?: boolean;
	readonly state?: CommitmentState;
};

/** A promise made at a tavolo by its secretary; binding unless said otherwise. */
export function aCommitment({ bound = true, state = 'open', ...given }: Given = {}) {
	const owned = given.ownerRole || given.ownerPersonId ? {} : { ownerOrganizationId: 'il-ponte' };
	const id = makeCommitment(as('carla'), {
		id: newId(),
		what: 'Aprire lo sportello del giovedì',
		tavoloId: 'tavolo-san-giorgio',
		dueOn: dayIn(30),
		...owned,
		...given
	});
	if (bound) bindCommitments(as('carla'), [id]);
	if (state !== 'open') updateCommitment(as('carla'), id, { state, note: 'Non ci sono più le chiavi' });
	return id;
}
