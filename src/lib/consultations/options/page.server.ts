import { price } from '../../formats/numbers';
import { listNeighbourhoods } from '../../neighbourhoods/queries.server';
import { m } from '../../paraglide/messages.js';
import type { Actor } from '../../actor';
import { listAdmitted } from './admitted/queries.server';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { listCeilings, listExclusions, listOptions } from './queries.server';
import { impossible } from './rules';

/** A draft whose options this person may write; nothing where there are none to write. */
export function draftWithOptions(actor: Actor, id: string): Found | undefined {
	const consultation = findConsultation(id);
	const theirs = consultation && consultation.calledAt === null && can.call(actor, consultation);
	return theirs && consultation.method !== 'yes_no' ? consultation : undefined;
}

const crumbsOf = ({ id, question }: Found) => [
	{ label: m.consultations_title(), href: '/consultazioni' },
	{ label: question, href: `/consultazioni/${id}/gestione` }
];

/** The ballot in the making: what may be chosen, in order, and what all of it would cost. */
export function optionsPageOf(consultation: Found) {
	const { id, method, budgetCents } = consultation;
	const options = listOptions(id);
	const places = placesOf(consultation);
	const dear = impossible(consultation, options);
	const total = options.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
	return {
		...{ id, budget: method === 'budget', crumbs: crumbsOf(consultation), places },
		options: options.map((option) => ({
			id: option.id,
			title: option.title,
			description: option.description,
			price: option.cents === null ? '' : price(option.cents),
			unpriced: method === 'budget' && option.cents === null,
			dear: dear.includes(option),
			where: places.find(({ value }) => value === option.neighbourhoodId)?.label ?? '',
			href: option.initiativeId && `/iniziative/${option.initiativeId}`
		})),
		total: method === 'budget' ? m.options_total({ total: price(total), sum: price(budgetCents ?? 0) }) : '',
		admitted: listAdmitted(consultation).map((initiative) => ({
			value: initiative.id,
			label: initiative.title,
			help:
				method !== 'budget'
					? undefined
					: initiative.cents > 0
						? price(initiative.cents)
						: m.options_initiative_unpriced()
		}))
	};
}

/** One option, as it is typed again. */
export function optionPageOf(consultation: Found, optionId: string) {
	const option = listOptions(consultation.id).find(({ id }) => id === optionId);
	return (
		option && {
			option,
			budget: consultation.method === 'budget',
			places: placesOf(consultation),
			crumbs: [
				...crumbsOf(consultation),
				{ label: m.options_title(), href: `/consultazioni/${consultation.id}/opzioni` }
			]
		}
	);
}

/** Which projects exclude each other, and the most for each quartiere; only where a sum is spent. */
export function limitsPageOf(consultation: Found) {
	const { id } = consultation;
	const options = listOptions(id);
	const titleOf = (wanted: string) => options.find((option) => option.id === wanted)?.title ?? '';
	const places = placesOf(consultation);
	return {
		id,
		crumbs: [...crumbsOf(consultation), { label: m.options_title(), href: `/consultazioni/${id}/opzioni` }],
		projects: options.map(({ id: value, title }) => ({ value, label: title })),
		places,
		pairs: listExclusions(id).map(([oneId, otherId]) => ({
			...{ oneId, otherId },
			text: m.consultation_exclude_each_other({ one: titleOf(oneId), other: titleOf(otherId) })
		})),
		ceilings: listCeilings(id).map(({ neighbourhood, cents }) => ({
			neighbourhoodId: neighbourhood,
			text: m.consultation_ceiling({
				where: places.find(({ value }) => value === neighbourhood)?.label ?? neighbourhood,
				sum: price(cents)
			})
		}))
	};
}

/** The quartieri in which a project of this vote may be. */
const placesOf = ({ cityWide, neighbourhoodIds }: Found) =>
	listNeighbourhoods()
		.filter(({ id }) => cityWide || neighbourhoodIds.includes(id))
		.map(({ id, name }) => ({ value: id, label: name }));
