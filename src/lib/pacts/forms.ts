import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { numberTyped } from '../formats/typed';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { TEMPLATE_CHOICES } from './rules';

const title = (length: number) =>
	z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.pact_title_required() })
		.max(length);
const date = z.iso.date({ error: () => m.pact_date_required() });
const text = z.string().trim().max(5000).default('');
const known = z.string().max(40);

const said = {
	title: title(120),
	startsOn: date,
	endsOn: date,
	preamble: text,
	contextAnalysis: text,
	actReference: z.string().trim().overwrite(inOneLine).max(200).default('')
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn > startsOn;
const order = { path: ['endsOn'], error: () => m.pact_ends_after_start() };

export const pactForm = z
	.object({
		id: idField,
		template: z
			.string()
			.refine((slug) => TEMPLATE_CHOICES.includes(slug))
			.default('none'),
		...said
	})
	.refine(inOrder, order);
export type PactForm = z.infer<typeof pactForm>;

export const pactTextForm = z.object(said).refine(inOrder, order);
export type PactTextForm = z.infer<typeof pactTextForm>;

export const lineForm = z.object({ id: idField, title: title(200), text });
export type LineForm = z.infer<typeof lineForm>;

export const objectiveForm = z.object({ id: idField, lineId: known, title: title(200), promise: text });
export type ObjectiveForm = z.infer<typeof objectiveForm>;

/** A line or an objective rewritten: `kind` says which, `text` is a line's text or an objective's promise. */
export const rewriteForm = z.object({ id: known, title: title(200), text });

/** A line or an objective of a draft that is taken out. */
export const removeForm = z.object({ id: known });

export const removeTargetForm = z.object({
	objectiveId: known,
	indicatorId: known,
	year: z.number().int()
});

const figure = (missing: () => string) =>
	z
		.string()
		.trim()
		.min(1, { error: missing })
		.max(20)
		.refine((text) => text === '' || numberTyped(text) !== undefined, {
			error: () => m.pact_figure_not_negative()
		});

export const targetForm = z.object({
	objectiveId: known,
	indicatorId: known,
	year: z.number().int().min(2000).max(2100),
	baseline: figure(() => m.refusal_target_baseline_missing()),
	target: figure(() => m.refusal_target_missing())
});
