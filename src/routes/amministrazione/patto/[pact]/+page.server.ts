import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { found } from '$lib/errors';
import { signedIn, submit, visible } from '$lib/http.server';
import { findIndicator } from '$lib/indicators/queries.server';
import { valueFrom } from '$lib/indicators/typed';
import { archivePact, publishPact, updatePact } from '$lib/pacts/commands.server';
import { lineForm, objectiveForm, pactTextForm, rewriteForm, targetForm } from '$lib/pacts/forms';
import * as objectives from '$lib/pacts/objectives/commands.server';
import { writingPage } from '$lib/pacts/page.server';
import * as can from '$lib/pacts/policy';
import { findPact } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { formsOf } from './forms.server';

export async function load(event) {
	if (!can.write(signedIn(event))) error(403, m.refusal_forbidden());
	const pact = visible(findPact(event.params.pact));
	const page = writingPage(pact);
	return { ...page, ...(await formsOf(pact, page.options)) };
}

const nothing = z.object({});
const said = ({ url: { pathname } }: { url: URL }, text: string) => ({ goTo: pathname, text });

const rewrite = (command: typeof objectives.updateLine) => (event: RequestEvent) =>
	submit(event, rewriteForm, (actor, typed) => {
		command(actor, typed);
		return said(event, m.pact_saved());
	});

export const actions = {
	text: (event) =>
		submit(event, pactTextForm, (actor, typed) => {
			updatePact(actor, event.params.pact, typed);
			return said(event, m.pact_saved());
		}),
	line: (event) =>
		submit(event, lineForm, (actor, typed) => {
			objectives.addLine(actor, event.params.pact, typed);
			return said(event, m.pact_line_added());
		}),
	objective: (event) =>
		submit(event, objectiveForm, (actor, typed) => {
			objectives.addObjective(actor, typed);
			return said(event, m.pact_objective_added());
		}),
	rewriteLine: rewrite(objectives.updateLine),
	rewriteObjective: rewrite(objectives.updateObjective),
	target: (event) =>
		submit(event, targetForm, (actor, typed) => {
			const { unit } = found(findIndicator(typed.indicatorId));
			const baseline = valueFrom(unit, typed.baseline, 'baseline');
			const target = valueFrom(unit, typed.target, 'target');
			objectives.setTarget(actor, { ...typed, baseline, target });
			return said(event, m.pact_target_saved());
		}),
	publish: (event) =>
		submit(event, nothing, (actor) => {
			publishPact(actor, event.params.pact);
			return { goTo: '/patto', text: m.pact_published() };
		}),
	archive: (event) =>
		submit(event, nothing, (actor) => {
			archivePact(actor, event.params.pact);
			return said(event, m.pact_archived());
		})
};
