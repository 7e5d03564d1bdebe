import type { Scenario } from './scenarios';

/** What the product answers to each scenario, so that the floor can send as many bytes. Only good answers count. */
export async function pagesOf(scenarios: readonly Scenario[], origin: string) {
	const pages: Record<string, string> = {};
	for (const { name, calls, floor } of scenarios) {
		for (const { path, method, headers, body } of calls(1)) {
			const answer = await fetch(origin + path, { method, headers, body });
			if (!answer.ok) throw new Error(`${name}: ${path} answers ${answer.status}`);
			pages[floor.path] = await answer.text();
		}
	}
	return pages;
}
