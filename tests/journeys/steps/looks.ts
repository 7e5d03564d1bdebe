import { expect, test, type Page } from '@playwright/test';
import { problemsAtBothWidths } from './barriers';

/** Looks at a page in one state after the other, and at the end says in which of them somebody would stumble. */
export function looksAt(page: Page, states: readonly string[]) {
	const seen = new Map<string, readonly string[]>();
	return {
		look: (state: string) =>
			test.step(state, async () => void seen.set(state, await problemsAtBothWidths(page))),
		/** Each state of the list was looked at, and none has a barrier. */
		end: () => expect([...seen]).toEqual(states.map((state) => [state, []]))
	};
}
