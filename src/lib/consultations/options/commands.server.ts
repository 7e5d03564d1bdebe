import { eq, or } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { centsFrom } from '../../formats/money';
import { findNeighbourhoodById } from '../../neighbourhoods/queries.server';
import { ensureDraft } from '../checks.server';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { MOST_OPTIONS } from '../rules';
import type { OptionTyped } from './forms';
import { listOptions } from './queries.server';
import { consultationExclusions, consultationOptions } from './tables.server';

/** One more thing to choose, at the end of the ballot; no form says which initiative it comes from. */
export function addOption(
	actor: Actor,
	consultationId: string,
	typed: OptionTyped,
	initiativeId: string | null = null
) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		const options = listOptions(consultationId);
		ensure(options.length < MOST_OPTIONS, 'consultation_options_many');
		ensureNewTitle(options, typed);

		const position = Math.max(0, ...options.map((option) => option.position)) + 1;
		db.insert(consultationOptions)
			.values({ id: typed.id, consultationId, position, initiativeId, ...valuesOf(typed) })
			.run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { added: typed.id }
		});
	});
}

export function updateOption(actor: Actor, consultationId: string, typed: OptionTyped) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		const options = listOptions(consultationId);
		found(options.find(({ id }) => id === typed.id));
		ensureNewTitle(options, typed);

		db.update(consultationOptions).set(valuesOf(typed)).where(eq(consultationOptions.id, typed.id)).run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { changed: typed.id }
		});
	});
}

export function removeOption(actor: Actor, consultationId: string, optionId: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		found(listOptions(consultationId).find(({ id }) => id === optionId));

		db.delete(consultationExclusions)
			.where(or(eq(consultationExclusions.oneId, optionId), eq(consultationExclusions.otherId, optionId)))
			.run();
		db.delete(consultationOptions).where(eq(consultationOptions.id, optionId)).run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { removed: optionId }
		});
	});
}

/** One place up or down on the ballot; at its ends nothing happens. */
export function moveOption(actor: Actor, consultationId: string, optionId: string, by: 1 | -1) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		const options = listOptions(consultationId);
		const at = options.findIndex(({ id }) => id === optionId);
		const [moved, other] = [found(options[at]), options[at + by]];
		if (!other) return;

		place(moved.id, -1);
		place(other.id, moved.position);
		place(moved.id, other.position);

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { moved: optionId }
		});
	});
}

const place = (id: string, position: number) =>
	db.update(consultationOptions).set({ position }).where(eq(consultationOptions.id, id)).run();

type Titled = Pick<OptionTyped, 'id' | 'title'>;

/** Two options of one name could not be told apart on a ballot. */
function ensureNewTitle(options: readonly Titled[], { id, title }: Titled) {
	const same = options.some(
		(one) => one.id !== id && one.title.toLocaleLowerCase('it') === title.toLocaleLowerCase('it')
	);
	ensureValid(!same, 'consultation_option_twice', { field: 'title' });
}

function valuesOf({ title, description, euros, neighbourhoodId }: OptionTyped) {
	if (neighbourhoodId) found(findNeighbourhoodById(neighbourhoodId));
	return {
		title,
		description,
		cents: euros === '' ? null : (centsFrom(euros) ?? null),
		neighbourhoodId: neighbourhoodId || null
	};
}
