import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { chooseChannels } from '$lib/consultations/channels/commands.server';
import { channelChoices } from '$lib/consultations/channels/choices.server';
import { channelsForm } from '$lib/consultations/channels/forms';
import { emptyForm } from '$lib/consultations/forms';
import * as can from '$lib/consultations/policy';
import { findConsultation } from '$lib/consultations/queries.server';
import { importListed, removeListed } from '$lib/consultations/roll/listed/commands.server';
import { listedForm } from '$lib/consultations/roll/listed/forms';
import { countListed } from '$lib/consultations/roll/listed/queries.server';
import { tryListed } from '$lib/consultations/roll/listed/trial.server';
import { countEntitled } from '$lib/consultations/roll/roll.server';
import { OFFERED_CHANNELS } from '$lib/consultations/rules';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const found = findConsultation(event.params.consultation);
	const draft = visible(found?.calledAt === null && can.call(actor, found) ? found : undefined);
	const channels = OFFERED_CHANNELS.filter((channel) => draft.channels.includes(channel));

	return {
		title: m.listed_title(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: draft.question, href: `/consultazioni/${draft.id}/gestione` }
		],
		id: draft.id,
		entitled: countEntitled(draft),
		listed: countListed(draft.id),
		channels: channelChoices(),
		channelsForm: await superValidate({ channels }, zod4(channelsForm), { id: 'canali' }),
		listedForm: await superValidate(zod4(listedForm), { id: 'elenco', errors: false })
	};
}

export const actions = {
	channels: (event) =>
		submit(event, channelsForm, (actor, { channels }) => {
			chooseChannels(actor, event.params.consultation, channels);
			return m.channels_saved();
		}),
	try: async (event) => {
		let trial: ReturnType<typeof tryListed> | undefined;
		const said = await submit(event, listedForm, (actor, { file, text }) => {
			trial = tryListed(actor, event.params.consultation, file || text);
			return m.listed_tried();
		});
		return said && 'form' in said ? { ...said, trial } : said;
	},
	bring: (event) =>
		submit(event, listedForm, (actor, { file, text, skipBad }) => {
			const { consultation } = event.params;
			const { voters } = importListed(actor, consultation, { text: file || text, skipBad });
			return { goTo: event.url.pathname, text: m.listed_brought({ count: voters.size }) };
		}),
	remove: (event) =>
		submit(event, emptyForm, (actor) => {
			removeListed(actor, event.params.consultation);
			return { goTo: event.url.pathname, text: m.listed_removed() };
		})
};
