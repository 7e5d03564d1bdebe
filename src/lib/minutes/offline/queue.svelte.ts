/* eslint-disable svelte/prefer-svelte-reactivity -- what the page shows is replaced whole, never changed in place */
import { wallClock } from '../../formats/dates';
import { sendForm } from './line';
import type { Notebook } from './notebook';
import { nameOf, outcomeOf, type Outcome, type Result } from './outcomes';
import type { Act, Vault } from './vault';

/** Until then an act is sent as it is: `adesso` is now. Later it says the hour at which it was done. */
const STILL_NOW = 60_000;

/** What was done with forms and waits to be sent, in the order in which it was done. */
export class Queue {
	acts: readonly Act[] = $state.raw([]);
	#vault: Vault | undefined;
	#read: (text: string) => Result;
	/** Without a shelf to stand on, acts are counted here. */
	#last = 0;
	#outcomes = new Map<number | undefined, Outcome>();

	constructor(read: (text: string) => Result) {
		this.#read = read;
	}

	get waiting() {
		return this.acts.filter(({ refused }) => refused === undefined);
	}

	get refused() {
		return this.acts.filter(({ refused }) => refused !== undefined);
	}

	async open(vault: Vault | undefined) {
		this.#vault = vault;
		const before = (await vault?.acts()) ?? [];
		this.acts = [...before, ...this.acts];
	}

	async add(act: Act): Promise<Act> {
		const kept = (await this.#vault?.keepAct(act).catch(() => undefined)) ?? { ...act, order: --this.#last };
		this.acts = [...this.acts, kept];
		return kept;
	}

	async forget(act: Act) {
		this.acts = this.acts.filter(({ order }) => order !== act.order);
		if (act.order !== undefined && act.order > 0) await this.#vault?.forgetAct(act.order);
	}

	/** What the server said no to stays, with its sentence, until the person mends it or throws it away. */
	async settle(act: Act, outcome: Outcome) {
		this.#outcomes.set(act.order, outcome);
		if (typeof outcome === 'string') return this.forget(act);
		await this.#change({ ...act, refused: outcome.said });
	}

	/** What was refused waits again, in its place. */
	release = (act: Act) => this.#change({ ...act, refused: undefined });

	async #change(act: Act) {
		this.acts = this.acts.map((one) => (one.order === act.order ? act : one));
		if (act.order !== undefined && act.order > 0) await this.#vault?.keepAct(act).catch(() => undefined);
	}

	/** What became of an act, told once. */
	outcomeOf(act: Act) {
		const outcome = this.#outcomes.get(act.order);
		this.#outcomes.delete(act.order);
		return outcome;
	}

	async send(act: Act, notebook: Notebook, moment: number): Promise<Outcome> {
		const text = await sendForm(act.action, fieldsOf(act, notebook, moment), act.personId);
		if (text === undefined) return 'down';
		try {
			return outcomeOf(act.action, this.#read(text));
		} catch {
			return 'down';
		}
	}
}

/** What is sent of an act, so that presence and quorum are those of the moment at which it was done. */
export function fieldsOf({ action, fields, at }: Act, { startsAt, endsAt }: Notebook, moment: number) {
	if (moment - at < STILL_NOW) return fields;
	const hour = wallClock(new Date(at)).slice(11);
	const during = Date.parse(startsAt) <= at && at < Date.parse(endsAt);
	const decided = nameOf(action) === 'decide' && during;
	return fields.map(([name, value]): readonly [string, string] => {
		if (value === 'adesso' && (name === 'arrived' || name === 'left')) return [name, hour];
		return [name, decided && name === 'takenAt' && value === '' ? hour : value];
	});
}
