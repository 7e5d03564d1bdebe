type Heard = {
	/** Another tab asks for its turn at an item. */
	readonly asked: (itemId: string) => void;
	/** Another tab kept what it wrote of an item. */
	readonly wrote: (itemId: string) => void;
};
type Said = { readonly what: keyof Heard; readonly itemId: string };

/**
 * Of all the tabs in which one person has the same minutes, one at a time writes an item: the others read along
 * until it is done or until they ask. Whoever closes a tab, or whose tab dies, gives up every turn.
 */
export class Turns {
	#name: string;
	#channel: BroadcastChannel | undefined;
	#held = new Map<string, () => void>();
	#end = new AbortController();

	constructor(personId: string, minutesId: string, hear: Heard) {
		this.#name = `taccuino ${personId} ${minutesId}`;
		if (!('locks' in navigator)) return;
		this.#channel = new BroadcastChannel(this.#name);
		this.#channel.onmessage = ({ data }: MessageEvent<Said>) => hear[data.what](data.itemId);
	}

	/** Ours from now on, unless another tab has it. A browser that keeps no turns has one tab for all we know. */
	async take(itemId: string) {
		return (
			this.#channel === undefined || this.#held.has(itemId) || this.#request(itemId, { ifAvailable: true })
		);
	}

	/** Ours when the other tab is done; `false` when this one ends first. */
	wait = (itemId: string) => this.#request(itemId, { signal: this.#end.signal });

	leave(itemId: string) {
		this.#held.get(itemId)?.();
		this.#held.delete(itemId);
	}

	get held() {
		return [...this.#held.keys()];
	}

	say = (what: Said['what'], itemId: string) => this.#channel?.postMessage({ what, itemId });

	end() {
		this.#end.abort();
		for (const itemId of this.held) this.leave(itemId);
		this.#channel?.close();
	}

	#request(itemId: string, how: LockOptions) {
		const { promise, resolve } = Promise.withResolvers<boolean>();
		const hold = (lock: Lock | null) => {
			if (lock === null) return resolve(false);
			const done = Promise.withResolvers<void>();
			this.#held.set(itemId, done.resolve);
			resolve(true);
			return done.promise;
		};
		navigator.locks.request(`${this.#name} ${itemId}`, how, hold).catch(() => resolve(false));
		return promise;
	}
}
