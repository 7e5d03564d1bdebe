import type { Scenario } from './scenarios';

/**
 * What the product answers to each scenario, so that the floor can send as many bytes. Only good answers count. Where
 * the floor is asked for a page that another scenario has, it sends that one.
 */
export async function pagesOf(scenarios: readonly Scenario[], origin: string) {
	const pages: Record<string, string> = {};
	for (const { name, calls, floor } of scenarios) {
		if (floor.path in pages) continue;
		for (const { path, method, headers, body } of calls(1)) {
			const answer = await fetch(origin + path, { method, headers, body });
			if (!answer.ok) throw new Error(`${name}: ${path} answers ${answer.status}`);
			pages[floor.path] = await answer.text();
		}
	}
	return pages;
}
