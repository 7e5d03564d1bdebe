import type { Draft } from './draft.svelte';
import { Turns } from './turns';
import type { KeptText } from './vault';

type Desk = {
	readonly draft: (itemId: string) => Draft | undefined;
	readonly keep: (itemId: string) => Promise<void>;
	readonly kept: (itemId: string) => Promise<KeptText | undefined>;
	/** This tab writes again what another wrote until now. */
	readonly goOn: () => unknown;
};

/** The items of one desk among the tabs of the same person on the same device: which are written here. */
export class Sharing {
	#desk: Desk;
	#turns: Turns;
	/** The item on the page. */
	#here: string | undefined;

	constructor(personId: string, minutesId: string, desk: Desk) {
		this.#desk = desk;
		this.#turns = new Turns(personId, minutesId, {
			asked: (itemId) => void this.#handOver(itemId),
			wrote: (itemId) => void this.#readAlong(itemId)
		});
	}

	/** The item on the page is written here, if no other tab has it. */
	async come(itemId: string) {
		this.#here = itemId;
		this.letGo();
		const draft = this.#desk.draft(itemId);
		if (draft && !draft.elsewhere) await this.isOurs(draft);
	}

	/** What is not on the page, and is safe, is for whoever comes to it. */
	letGo() {
		for (const itemId of this.#turns.held)
			if (itemId !== this.#here && !this.#desk.draft(itemId)?.unsaved) this.#turns.leave(itemId);
	}

	/** Who typed something here before this tab knew of the other asks for their turn: nothing typed is lost. */
	async isOurs(draft: Draft) {
		const { itemId } = draft;
		if (await this.#turns.take(itemId)) return true;
		if (draft.unsaved) {
			this.ask(itemId);
			return this.#turns.wait(itemId);
		}
		this.#wait(draft);
		await this.#readAlong(itemId);
		return false;
	}

	/** What another tab writes is written here from now on, with all that it holds. */
	ask = (itemId: string) => this.#turns.say('asked', itemId);

	/** The other tabs that show it read what was kept. */
	tell = (itemId: string) => this.#turns.say('wrote', itemId);

	end = () => this.#turns.end();

	/** Nothing typed here is left behind: it is kept before another tab has its turn. */
	async #handOver(itemId: string) {
		const draft = this.#desk.draft(itemId);
		if (!draft || !this.#turns.held.includes(itemId)) return;
		await this.#desk.keep(itemId);
		this.#turns.leave(itemId);
		this.#wait(draft);
	}

	#wait(draft: Draft) {
		draft.elsewhere = true;
		void this.#turns.wait(draft.itemId).then(async (ours) => {
			if (!ours) return;
			await this.#readAlong(draft.itemId);
			draft.elsewhere = false;
			this.letGo();
			this.#desk.goOn();
		});
	}

	async #readAlong(itemId: string) {
		const draft = this.#desk.draft(itemId);
		if (!draft?.elsewhere) return;
		const text = await this.#desk.kept(itemId);
		if (text && draft.elsewhere) draft.follow(text);
	}
}
