import { onMount } from 'svelte';
import { deserialize } from '$app/forms';
import { beforeNavigate } from '$app/navigation';
import { Desk } from '$lib/minutes/offline/desk.svelte';
import type { Notebook } from '$lib/minutes/offline/notebook';
import { keepPage } from '$lib/minutes/offline/pages';

/** The desk of this page, from when its scripts run to when it is left. `opened`: what was kept here has been read. */
export function openDesk(notebook: Notebook, opened?: () => void) {
	const desk = new Desk(notebook, deserialize);
	onMount(() => {
		void desk.start().then(() => {
			opened?.();
			return desk.look();
		});
		void keepPage(notebook.personId);
		const end = new AbortController();
		const hear = (where: EventTarget, name: string, then: () => unknown) =>
			where.addEventListener(name, () => void then(), end);
		hear(window, 'online', () => desk.look());
		hear(window, 'offline', () => (desk.line = 'down'));
		hear(window, 'pagehide', () => desk.keepAll());
		hear(document, 'visibilitychange', () => (document.hidden ? desk.keepAll() : desk.look()));
		window.addEventListener(
			'beforeunload',
			(event) => {
				if (!desk.keeps && desk.waiting > 0) event.preventDefault();
			},
			end
		);
		return () => {
			end.abort();
			desk.stop();
		};
	});
	/** Whoever goes to read the minutes finds there what they have just written. */
	beforeNavigate(({ cancel, to, type }) => {
		if (type === 'leave' || !to || desk.waiting === 0 || desk.line !== 'up') return;
		cancel();
		const patience = new Promise((resolve) => setTimeout(resolve, LEAVE_AFTER));
		void Promise.race([desk.send(), patience]).finally(() => location.assign(to.url));
	});
	return desk;
}

const LEAVE_AFTER = 3_000;

/** A form of one button goes through the desk, when there is one: the tap is kept, then sent. */
export function takeButtons(desk: Desk) {
	return (event: SubmitEvent) => {
		const { submitter, target } = event;
		if (event.defaultPrevented || !desk.live || !(target instanceof HTMLFormElement)) return;
		event.preventDefault();
		const near = target.closest('[data-stay]');
		const label = (submitter?.textContent ?? '').replace(/\s+/g, ' ').replace(' :', ':').trim();
		void desk.perform({ ...sentBy(new URL(target.action), new FormData(target, submitter)), label });
		// The button may be gone with what it did: whoever uses a keyboard goes on from the same place.
		setTimeout(() => {
			const next = target.isConnected ? undefined : near?.querySelector('summary, button, a');
			if (next instanceof HTMLElement) next.focus();
		}, FOCUS_AFTER);
	};
}

const FOCUS_AFTER = 100;

/** The address and the fields of a form, as they can be kept. */
export const sentBy = ({ pathname, search }: URL, typed: FormData) => ({
	action: pathname + search,
	fields: [...typed].map(([name, value]): [string, string] => [name, String(value)])
});
