import { emailOf } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import {
	archiveOrganization,
	createOrganization,
	identifyOrganization,
	updateOrganization,
	verifyOrganization
} from '../../../src/lib/organizations/commands.server';
import { endDelegate, nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import { findOrganizationById } from '../../../src/lib/organizations/queries.server';
import { arrive } from '../roles';
import { as } from '../world';
import { anOrganizationOf, type Acts } from './act';

const ORGANIZZAZIONI = '/amministrazione/organizzazioni';

/** An organisation with its page among those that the city looks after. */
function aKnown(whose?: string) {
	const id = anOrganizationOf(whose);
	const slug = findOrganizationById(id)?.slug ?? '';
	return { id, page: `${ORGANIZZAZIONI}/${slug}`, edit: `/organizzazioni/${slug}/modifica` };
}

export const OF_ORGANIZATIONS: Acts = {
	createOrganization: () => {
		const id = newId();
		const organization = { id, name: `Associazione ${id}`, kind: 'associazione' as const };
		return {
			does: (actor) => createOrganization(actor, organization),
			post: [ORGANIZZAZIONI, organization]
		};
	},
	identifyOrganization: () => {
		const { id, page } = aKnown();
		const identity = { name: `Circolo ${id}`, kind: 'associazione' as const };
		return {
			does: (actor) => identifyOrganization(actor, id, identity),
			post: [`${page}?/identity`, identity]
		};
	},
	updateOrganization: (whose) => {
		const { id, edit } = aKnown(whose);
		const contact = { description: 'Ci troviamo il martedì.' };
		return { does: (actor) => updateOrganization(actor, id, contact), post: [edit, contact] };
	},
	verifyOrganization: () => {
		const { id, page } = aKnown();
		return { does: (actor) => verifyOrganization(actor, id), post: [`${page}?/verify`] };
	},
	archiveOrganization: () => {
		const { id, page } = aKnown();
		return { does: (actor) => archiveOrganization(actor, id), post: [`${page}?/archive`] };
	},
	nameDelegate: () => {
		const { id, page } = aKnown();
		const delegate = { id: newId(), email: emailOf(arrive(newId())) };
		return {
			does: (actor) => nameDelegate(actor, id, delegate),
			post: [`${page}?/delegate`, delegate]
		};
	},
	endDelegate: () => {
		const [{ id, page }, delegateId] = [aKnown(), newId()];
		nameDelegate(as('ines'), id, { id: delegateId, email: emailOf(arrive(newId())) });
		return {
			does: (actor) => endDelegate(actor, delegateId),
			post: [`${page}?/endDelegate`, { delegateId }]
		};
	}
};
