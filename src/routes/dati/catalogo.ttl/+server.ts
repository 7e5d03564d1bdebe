import { turtle } from '$lib/formats/rdf';
import { catalogue, PREFIXES } from '$lib/opendata/catalogue.server';
import { dataAnswer } from '../answer.server';

export const GET = ({ request }) =>
	dataAnswer(request, 'text/turtle; charset=utf-8', () => turtle(PREFIXES, catalogue()));
