import { openApi } from '$lib/opendata/openapi.server';
import { dataAnswer } from '../answer.server';

export const GET = ({ request }) =>
	dataAnswer(request, 'application/json; charset=utf-8', () => `${JSON.stringify(openApi(), null, '\t')}\n`);
