import { jsonLd } from '$lib/formats/rdf';
import { catalogue, PREFIXES } from '$lib/opendata/catalogue.server';
import { dataAnswer } from '../answer.server';

export const GET = ({ request }) =>
	dataAnswer(request, 'application/ld+json', () => jsonLd(PREFIXES, catalogue()));
