import { emailOf } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import {
	changeContact,
	closeTavolo,
	createTavolo,
	updateTavolo
} from '../../../src/lib/tavoli/commands.server';
import { endSeat, joinTavolo, nameSeat } from '../../../src/lib/tavoli/members/commands.server';
import { settleNeighbourhood } from '../../../src/lib/tavoli/imports.server';
import { arrive } from '../roles';
import { as } from '../world';
import { anOrganizationOf, type Acts } from './act';

const HERE = { id: 'tavolo-san-giorgio', care: '/tavoli/san-giorgio/cura' };
/** Of the same polo, where nobody of those who are tried sits. */
const NEAR = { id: 'tavolo-borgo-antico', page: '/tavoli/borgo-antico' };

/** A new quartiere of the Polo Nord, without tavoli of themes yet. */
function aQuartiere() {
	const name = `Quartiere ${newId()}`;
	return settleNeighbourhood(as('ines'), { name, districtId: 'nord' }).id;
}

export const OF_TAVOLI: Acts = {
	joinTavolo: () => {
		const id = newId();
		return {
			does: (actor) => joinTavolo(actor, NEAR.id, { id }),
			post: [`${NEAR.page}?/join`, { id }]
		};
	},
	'joinTavolo for an organisation': (whose) => {
		const [id, organizationId] = [newId(), anOrganizationOf(whose)];
		return {
			does: (actor) => joinTavolo(actor, NEAR.id, { id, organizationId }),
			post: [`${NEAR.page}?/join`, { id, organizationId }]
		};
	},
	endSeat: (whose) => {
		const seatId = newId();
		const email = emailOf(whose ?? arrive(newId()));
		nameSeat(as('elena'), NEAR.id, { id: seatId, email, role: 'observer' });
		return { does: (actor) => endSeat(actor, seatId), post: [`${NEAR.page}?/leave`, { seatId }] };
	},
	nameSeat: () => {
		const seat = { id: newId(), email: emailOf(arrive(newId())), role: 'secretary' as const };
		return {
			does: (actor) => nameSeat(actor, HERE.id, seat),
			post: [`${HERE.care}?/name`, seat]
		};
	},
	createTavolo: () => {
		const tavolo = { id: newId(), neighbourhoodId: aQuartiere(), theme: 'anziani' as const };
		return {
			does: (actor) => createTavolo(actor, tavolo),
			post: ['/amministrazione/tavoli', tavolo]
		};
	},
	updateTavolo: () => {
		const described = { name: 'Tavolo di San Giorgio', mandate: 'Stare vicino a chi è solo.' };
		return {
			does: (actor) => updateTavolo(actor, HERE.id, described),
			post: [`${HERE.care}?/describe`, described]
		};
	},
	closeTavolo: () => {
		const { id, slug } = createTavolo(as('ines'), { neighbourhoodId: aQuartiere(), theme: 'anziani' });
		return { does: (actor) => closeTavolo(actor, id), post: [`/tavoli/${slug}/cura?/close`] };
	},
	changeContact: () => {
		const contact = { role: 'Custode sociale' };
		return {
			does: (actor) => changeContact(actor, HERE.id, contact),
			post: [`${HERE.care}?/contact`, contact]
		};
	}
};
