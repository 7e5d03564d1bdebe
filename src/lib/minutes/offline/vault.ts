import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { saysTheSame, type ItemWords } from '../items/rules';
import type { Notebook } from './notebook';

/** The text of an item as somebody left it on this device. */
export type KeptText = {
	/** Of the item, should it be on no page any more. What was kept before titles were has none. */
	readonly title?: string;
	readonly words: ItemWords;
	/** What the server held when these words began, and its revision. */
	readonly base: ItemWords;
	readonly revision: number;
	/** What was sent and not answered: the server's text may be one of these, that is our own. */
	readonly sent: readonly ItemWords[];
	readonly beganAt: string | null;
};

export type FormValues = Record<string, unknown>;

/** Something done with a form that waits for the line, or that the server refused. */
export type Act = {
	/** The place in the queue, given when it is put there. */
	readonly order?: number;
	readonly personId: string;
	readonly minutesId: string;
	/** The address of the form, such as `/incontri/…/presenze?/tap`. */
	readonly action: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** In words, for the list of what waits. */
	readonly label: string;
	/** What a form with more fields held, to be mended. */
	readonly values?: FormValues;
	/** When it was done, by the clock of the server as far as this device knows it. */
	readonly at: number;
	/** What the server answered when it said no. */
	readonly refused?: string;
};

type Whose = [personId: string, minutesId: string];

interface Shelves extends DBSchema {
	texts: { key: [...Whose, itemId: string]; value: KeptText };
	forms: { key: [...Whose, name: string]; value: FormValues };
	acts: { key: number; value: Act; indexes: { whose: Whose } };
	notebooks: { key: Whose; value: Notebook };
}

/** The server has not confirmed these words, as far as this device knows. */
export const waits = ({ words, base }: KeptText) => !saysTheSame(words, base);

/** Whatever is kept stands under the person who wrote it: nobody else ever finds it. What others read here goes. */
export async function openVault(personId: string, minutesId: string) {
	const shelves = await openShelves();
	await forgetRead(shelves, ([whose]) => whose !== personId);
	return new Vault(shelves, personId, minutesId);
}

/** Who was there and what was noted does not stay on a device that somebody leaves: only what was never sent waits for them. */
export async function leaveVault() {
	const shelves = await openShelves();
	await forgetRead(shelves, () => true);
	shelves.close();
}

const openShelves = () =>
	openDB<Shelves>('taccuino', 1, {
		upgrade(made) {
			made.createObjectStore('texts');
			made.createObjectStore('forms');
			made
				.createObjectStore('acts', { keyPath: 'order', autoIncrement: true })
				.createIndex('whose', ['personId', 'minutesId']);
			made.createObjectStore('notebooks');
		}
	});

/** What the server can give again: notebooks, and the texts that it holds. */
async function forgetRead(shelves: IDBPDatabase<Shelves>, which: (key: readonly string[]) => boolean) {
	const shelf = shelves.transaction(['notebooks', 'texts'], 'readwrite');
	for await (const place of shelf.objectStore('notebooks').iterate()) {
		if (which(place.key)) await place.delete();
	}
	for await (const place of shelf.objectStore('texts').iterate()) {
		if (which(place.key) && !waits(place.value)) await place.delete();
	}
	await shelf.done;
}

export class Vault {
	#shelves: IDBPDatabase<Shelves>;
	#whose: Whose;

	constructor(shelves: IDBPDatabase<Shelves>, ...whose: Whose) {
		this.#shelves = shelves;
		this.#whose = whose;
	}

	get #ofThese() {
		return IDBKeyRange.bound([...this.#whose, ''], [...this.#whose, '\uffff']);
	}

	text = (itemId: string) => this.#shelves.get('texts', [...this.#whose, itemId]);
	keepText = (itemId: string, text: KeptText) => this.#shelves.put('texts', text, [...this.#whose, itemId]);
	/** Those of these minutes that the server has not confirmed, by their item. */
	async textsThatWait() {
		const shelf = this.#shelves.transaction('texts').store;
		const those: [itemId: string, text: KeptText][] = [];
		for await (const { key, value } of shelf.iterate(this.#ofThese)) {
			if (waits(value)) those.push([key[2], value]);
		}
		return those;
	}
	/** Those of these minutes that need not be kept any more: looked at and forgotten in one go, or not at all. */
	async forgetTexts(needless: (itemId: string, text: KeptText) => boolean) {
		const shelf = this.#shelves.transaction('texts', 'readwrite');
		for await (const place of shelf.store.iterate(this.#ofThese)) {
			if (needless(place.key[2], place.value)) await place.delete();
		}
		await shelf.done;
	}

	form = (name: string) => this.#shelves.get('forms', [...this.#whose, name]);
	keepForm = (name: string, values: FormValues) => this.#shelves.put('forms', values, [...this.#whose, name]);
	forgetForm = (name: string) => this.#shelves.delete('forms', [...this.#whose, name]);

	/** In the order in which they were done. */
	acts = () => this.#shelves.getAllFromIndex('acts', 'whose', this.#whose);
	keepAct = async (act: Act): Promise<Act> => ({ ...act, order: await this.#shelves.put('acts', act) });
	forgetAct = (order: number) => this.#shelves.delete('acts', order);

	notebook = () => this.#shelves.get('notebooks', this.#whose);
	keepNotebook = (notebook: Notebook) => this.#shelves.put('notebooks', notebook, this.#whose);
}
