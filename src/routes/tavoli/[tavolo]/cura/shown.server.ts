import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { m } from '$lib/paraglide/messages.js';
import { contactForm, namingForm, tavoloEditForm } from '$lib/tavoli/forms';
import { listSeatsWithNames } from '$lib/tavoli/members/queries.server';
import { listContacts, type TavoloShown } from '$lib/tavoli/queries.server';
import { contactInWords, namedRoleChoices, rhythmChoices, seatInWords } from '$lib/tavoli/words.server';

/** What the page shows of a tavolo to whoever looks after it; names only to whoever names. */
export async function shownOf(tavolo: TavoloShown, mayName: boolean) {
	return {
		title: m.tavolo_look_after(),
		crumbs: [{ label: tavolo.name, href: `/tavoli/${tavolo.slug}` }],
		name: tavolo.name,
		mayName,
		mayClose: tavolo.theme !== 'generale' && tavolo.closedAt === null,
		seats: mayName ? listSeatsWithNames(tavolo.id).map(seatInWords) : [],
		contacts: listContacts(tavolo.id).map(contactInWords),
		rhythms: rhythmChoices(),
		roles: namedRoleChoices(),
		editForm: await superValidate(tavolo, zod4(tavoloEditForm), { id: 'descrivi', errors: false }),
		contactForm: await superValidate(tavolo.contact, zod4(contactForm), { id: 'referente', errors: false }),
		namingForm: await superValidate({ id: newId() }, zod4(namingForm), { id: 'nomina', errors: false })
	};
}
