import { borders } from '$lib/opendata/borders.server';
import { dataAnswer } from '../answer.server';

export const GET = ({ request }) =>
	dataAnswer(request, 'application/geo+json', () => `${JSON.stringify(borders())}\n`);
