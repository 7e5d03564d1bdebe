import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { now } from '$lib/clock';
import { callConsultation } from '$lib/consultations/calling/commands.server';
import { preparationOf } from '$lib/consultations/calling/page.server';
import { annulConsultation } from '$lib/consultations/commands.server';
import { countConsultation, proclaimConsultation } from '$lib/consultations/counts/commands.server';
import { drawLot } from '$lib/consultations/draws/commands.server';
import { annulForm, callForm, drawForm, emptyForm, proclaimForm } from '$lib/consultations/forms';
import { pageOf } from '$lib/consultations/page.server';
import { boxLinkOf } from '$lib/consultations/paper/page.server';
import * as can from '$lib/consultations/policy';
import { findConsultation } from '$lib/consultations/queries.server';
import { actsIn, stateOf } from '$lib/consultations/rules';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const consultation = visible(findConsultation(event.params.consultation));
	if (!can.call(actor, consultation)) error(404, m.refusal_not_found());
	const state = stateOf(consultation, now());
	const { id, title, facts, state: said, ifYes, ifNo, explanation } = pageOf(consultation, actor);

	return {
		...{ id, facts, said, ifYes, ifNo, explanation, question: title, title: m.consultation_manage_title() },
		crumbs: [{ label: m.consultations_title(), href: '/consultazioni' }],
		preparation: preparationOf(consultation),
		open: consultation.secrecy === 'open',
		...actsIn(state),
		paper: boxLinkOf(consultation, state),
		printsCodes: consultation.channels.includes('code') && (state === 'called' || state === 'open'),
		annulForm: await superValidate(zod4(annulForm), { id: 'annulla' }),
		lotSource: consultation.lotSource,
		drawForm: await superValidate(zod4(drawForm), { id: 'sorteggio', errors: false }),
		proclaimForm: await superValidate(zod4(proclaimForm), { id: 'proclama' })
	};
}

const done = ({ params }: { params: { consultation: string } }, text: string) => ({
	goTo: `/consultazioni/${params.consultation}`,
	text
});

export const actions = {
	call: (event) =>
		submit(event, callForm, (actor, { knowing }) => {
			callConsultation(actor, event.params.consultation, { knowing });
			return done(event, m.consultation_called());
		}),
	count: (event) =>
		submit(event, emptyForm, (actor) => {
			countConsultation(actor, event.params.consultation);
			return done(event, m.consultation_counted());
		}),
	draw: (event) =>
		submit(event, drawForm, (actor, draw) => {
			drawLot(actor, event.params.consultation, draw);
			return done(event, m.consultation_drawn());
		}),
	proclaim: (event) =>
		submit(event, proclaimForm, (actor, { text }) => {
			proclaimConsultation(actor, event.params.consultation, text);
			return done(event, m.consultation_proclaimed());
		}),
	annul: (event) =>
		submit(event, annulForm, (actor, { reason }) => {
			annulConsultation(actor, event.params.consultation, reason);
			return done(event, m.consultation_annulled());
		})
};
