import { openApi } from '$lib/opendata/openapi.server';
import { dataAnswer } from '../answer.server';

/** With spaces before each line: those who check such descriptions read them as YAML, where a tab is suspect. */
export const GET = ({ request }) =>
	dataAnswer(request, 'application/json; charset=utf-8', () => `${JSON.stringify(openApi(), null, 2)}\n`);
