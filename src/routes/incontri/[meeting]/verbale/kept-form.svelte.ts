import { onMount } from 'svelte';
import type { ActionResult } from '@sveltejs/kit';
import { madeId } from '$lib/alphabet';
import type { Desk } from '$lib/minutes/offline/desk.svelte';
import { sentBy } from './desk';
import { whatLacks } from './lacks';

type Values = Record<string, unknown>;
type Given = {
	/** Under which it is kept while it is typed. */
	readonly name: string;
	readonly data: Values;
	/** What it makes, and the field that tells it apart in a list. */
	readonly label: string;
	readonly says?: string;
	/** What was sent stays in its fields. */
	readonly stays?: boolean;
	/** `id` is that of what was made. */
	readonly done?: (id: string) => void;
};

/**
 * A form with more fields that the desk takes: what is typed comes back if the page closes before it is sent, and
 * what is sent gets an id of its own here, because a page opened without a line may be opened twice.
 */
export function keptForm(desk: Desk, { name, data, label, says, stays, done }: Given) {
	const values: Values = $state({ ...data });

	onMount(async () => {
		const before = await desk.form(name);
		Object.assign(values, before ?? { id: madeId() });
	});

	/** The server says it better. Without a line it would say so when whoever wrote is far from the form. */
	async function take(
		action: URL,
		typed: FormData,
		form: HTMLFormElement
	): Promise<ActionResult | undefined> {
		const lacking = whatLacks(form, desk.notebook.words);
		if (lacking && (desk.line !== 'up' || !navigator.onLine)) return lacking;
		const act = {
			...sentBy(action, typed),
			label: says ? `${label}: ${String(typed.get(says) ?? '')}` : label
		};
		const { act: sent, outcome } = await desk.perform(act, $state.snapshot(values));
		const answered = typeof outcome === 'object' && outcome.result.type === 'failure' && outcome.result;
		const refused = answered || (outcome !== 'done' && lacking);
		if (refused) {
			await desk.queue.forget(sent);
			return refused;
		}
		await desk.forgetForm(name);
		if (!stays) Object.assign(values, data, { id: madeId() });
		done?.(String(typed.get('id') ?? ''));
		return undefined;
	}

	return { values, take, changed: () => desk.keepForm(name, () => $state.snapshot(values)) };
}
