import { presenze } from './datasets/attendances.server';
import { iniziative } from './datasets/initiatives.server';
import { attivita, misure } from './datasets/measurements.server';
import { decisioni, impegni, incontri, verbali } from './datasets/meetings.server';
import { indicatori, obiettivi, traguardi } from './datasets/pacts.server';
import { legami, organizzazioni, popolazione, quartieri, tavoli } from './datasets/places.server';
import { finanziamenti, progetti, spese, statiProgetti, tappe } from './datasets/projects.server';
import { consultazioni, esiti } from './datasets/votes.server';
import type { Dataset } from './declaring.server';

/** Everything the city publishes as data, in the order in which one gets to know it. */
export const DATASETS: readonly Dataset[] = [
	quartieri,
	popolazione,
	tavoli,
	organizzazioni,
	legami,
	incontri,
	presenze,
	verbali,
	decisioni,
	impegni,
	iniziative,
	consultazioni,
	esiti,
	progetti,
	statiProgetti,
	tappe,
	attivita,
	misure,
	finanziamenti,
	spese,
	indicatori,
	obiettivi,
	traguardi
];

export const findDataset = (slug: string) => DATASETS.find((dataset) => dataset.slug === slug);
