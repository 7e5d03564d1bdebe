import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { permit, signedIn, submit, visible } from '$lib/http.server';
import { markProtocol } from '$lib/minutes/documents/commands.server';
import { protocolForm } from '$lib/minutes/documents/forms';
import { listProtocol } from '$lib/minutes/documents/queries.server';
import * as can from '$lib/minutes/policy';
import { m } from '$lib/paraglide/messages.js';
import { minutesSeen } from '../../seen.server';

export async function load(event) {
	const actor = signedIn(event);
	permit(can.protocol(actor, minutesSeen(event)));
	const versions = visible(listProtocol(actor, event.params.meeting));
	const latest = versions.at(-1);
	const address = `/incontri/${event.params.meeting}`;

	return {
		title: m.protocol_title({ meeting: latest?.meetingTitle ?? '' }),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: latest?.meetingTitle ?? '', href: address },
			{ label: m.minutes_title(), href: `${address}/verbale` }
		],
		address: `${address}/verbale`,
		versions: versions.map(({ name, version, protocolNumber, protocolOn }) => ({
			name,
			version,
			protocolNumber,
			protocolOn
		})),
		protocolForm: await superValidate({ version: latest?.version, on: today() }, zod4(protocolForm), {
			id: 'protocol',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, protocolForm, (actor, typed) => {
			markProtocol(actor, event.params.meeting, typed);
			return { goTo: `/incontri/${event.params.meeting}/verbale`, text: m.protocol_saved() };
		})
};
