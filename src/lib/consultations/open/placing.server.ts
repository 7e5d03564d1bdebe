import { ensure, found } from '../../errors';
import { findTavoloById } from '../../tavoli/queries.server';
import type { Proposal } from '../forms';

/** A vote of a tavolo is held where the tavolo is, and whoever sits there is asked: nothing else is read of what was typed. */
export function placedAt(proposal: Proposal): Proposal {
	if (!proposal.tavoloId) return { ...proposal, tavoloId: undefined };
	const tavolo = found(findTavoloById(proposal.tavoloId));
	ensure(tavolo.closedAt === null, 'tavolo_closed');
	return {
		...proposal,
		tavoloId: tavolo.id,
		cityWide: false,
		neighbourhoodIds: [tavolo.neighbourhoodId],
		relations: []
	};
}
