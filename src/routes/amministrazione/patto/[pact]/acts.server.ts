import { z } from 'zod';
import { found } from '$lib/errors';
import { submit } from '$lib/http.server';
import { findIndicator } from '$lib/indicators/queries.server';
import { valueFrom } from '$lib/indicators/typed';
import { archivePact, publishPact, updatePact } from '$lib/pacts/commands.server';
import * as forms from '$lib/pacts/forms';
import * as objectives from '$lib/pacts/objectives/commands.server';
import * as removals from '$lib/pacts/removals/commands.server';
import { m } from '$lib/paraglide/messages.js';
import type { RequestEvent } from './$types';

const nothing = z.object({});
const said = ({ url: { pathname } }: { url: URL }, text: string) => ({ goTo: pathname, text });

const rewrite = (command: typeof objectives.updateLine) => (event: RequestEvent) =>
	submit(event, forms.rewriteForm, (actor, typed) => {
		command(actor, typed);
		return said(event, m.pact_saved());
	});

const remove = (command: typeof removals.removeLine) => (event: RequestEvent) =>
	submit(event, forms.removeForm, (actor, { id }) => {
		command(actor, id);
		return said(event, m.pact_removed());
	});

/** What is written into a pact, a form each. */
export const writing = {
	text: (event: RequestEvent) =>
		submit(event, forms.pactTextForm, (actor, typed) => {
			updatePact(actor, event.params.pact, typed);
			return said(event, m.pact_saved());
		}),
	line: (event: RequestEvent) =>
		submit(event, forms.lineForm, (actor, typed) => {
			objectives.addLine(actor, event.params.pact, typed);
			return said(event, m.pact_line_added());
		}),
	objective: (event: RequestEvent) =>
		submit(event, forms.objectiveForm, (actor, typed) => {
			objectives.addObjective(actor, typed);
			return said(event, m.pact_objective_added());
		}),
	rewriteLine: rewrite(objectives.updateLine),
	rewriteObjective: rewrite(objectives.updateObjective),
	removeLine: remove(removals.removeLine),
	removeObjective: remove(removals.removeObjective),
	target: (event: RequestEvent) =>
		submit(event, forms.targetForm, (actor, typed) => {
			const { unit } = found(findIndicator(typed.indicatorId));
			const baseline = valueFrom(unit, typed.baseline, 'baseline');
			const target = valueFrom(unit, typed.target, 'target');
			objectives.setTarget(actor, { ...typed, baseline, target });
			return said(event, m.pact_target_saved());
		}),
	removeTarget: (event: RequestEvent) =>
		submit(event, forms.removeTargetForm, (actor, aim) => {
			removals.removeTarget(actor, aim);
			return said(event, m.pact_removed());
		})
};

/** How a pact begins to hold, and how it ends. */
export const lifecycle = {
	publish: (event: RequestEvent) =>
		submit(event, nothing, (actor) => {
			publishPact(actor, event.params.pact);
			return { goTo: '/patto', text: m.pact_published() };
		}),
	archive: (event: RequestEvent) =>
		submit(event, nothing, (actor) => {
			archivePact(actor, event.params.pact);
			return said(event, m.pact_archived());
		})
};
