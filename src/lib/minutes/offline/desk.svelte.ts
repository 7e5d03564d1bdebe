/* eslint-disable svelte/prefer-svelte-reactivity -- what the page shows is replaced whole, never changed in place */
import { Draft } from './draft.svelte';
import { askNotebook, sendText, type Answer, type Saved } from './line';
import type { Notebook } from './notebook';
import { actsAt, fieldOf, itemsWith } from './optimism';
import { nameOf, type Outcome, type Result } from './outcomes';
import { Queue } from './queue.svelte';
import { Sharing } from './sharing';
import { openVault, waits, type Act, type FormValues, type Vault } from './vault';

/** Keystrokes reach this device almost at once, and the server soon after. */
const KEEP_AFTER = 250;
const SEND_AFTER = 800;
/** How soon, and at last how seldom, a line that is down is tried again. */
const TRY_AGAIN = 3_000;
const TRY_AT_MOST = 15_000;
/** How often the page looks at what others wrote. */
const LOOK_AGAIN = 30_000;

type Deed = { readonly action: string; readonly fields: Act['fields']; readonly label: string };

type Performed = { readonly act: Act; readonly outcome: Outcome };

/**
 * What stands between the page and the server while minutes are written: every text and every act is first kept
 * on this device, under whoever wrote it, then sent; and what was left here before comes back.
 */
export class Desk {
	notebook: Notebook;
	drafts: ReadonlyMap<string, Draft>;
	readonly queue: Queue;
	/** Scripts run, and what this device kept has been read. */
	live = $state(false);
	/** This device keeps texts; some browsers do not, in their private windows. */
	keeps = $state(true);
	line: 'up' | 'down' | 'signed_out' = $state('up');
	/** Acts that are on their way into the queue: nobody has them yet. */
	#arriving = $state(0);
	/** Milliseconds from the clock of this device to the server's. */
	#skew = 0;
	#vault: Vault | undefined;
	#sharing: Sharing | undefined;
	/** The item on the page. */
	#here: string | undefined;
	#opened = Promise.withResolvers<void>();
	#timers = new Map<string, ReturnType<typeof setTimeout>>();
	#sending: Promise<void> | undefined;
	#more = false;
	#stale = true;
	#patience = TRY_AGAIN;

	constructor(notebook: Notebook, read: (text: string) => Result) {
		this.queue = new Queue(read);
		this.notebook = $state.raw(notebook);
		this.drafts = $state.raw(new Map(notebook.items.map((item) => [item.id, new Draft(item)])));
	}

	/** The points to write about: also those that so far are only here. */
	get items() {
		return itemsWith(this.notebook, this.queue.acts);
	}

	/** Also of points that are not in the minutes: one that came late is a proposed correction, and takes its text. */
	get unsaved() {
		return [...this.drafts.values()].filter(({ unsaved }) => unsaved);
	}

	/** Texts that the server does not take, of points that are on no page. */
	get strays() {
		return this.unsaved.filter(({ problem, itemId }) => problem !== null && !isAmong(this.items, itemId));
	}

	get waiting() {
		return this.#arriving + this.queue.waiting.length + this.unsaved.length - this.strays.length;
	}

	/** What the server said no to, and somebody has to look at. */
	get toLookAt() {
		return this.queue.refused.length + this.strays.length;
	}

	now = () => Date.now() + this.#skew;

	/** Reads what this device kept: from here on it may turn to the server. */
	async start() {
		const { personId, minutesId } = this.notebook;
		this.#sharing = new Sharing(personId, minutesId, {
			draft: (itemId) => this.drafts.get(itemId),
			keep: (itemId) => this.#keep(itemId),
			kept: async (itemId) => this.#vault?.text(itemId).catch(() => undefined),
			goOn: () => this.look()
		});
		try {
			this.#vault = await openVault(personId, minutesId);
			const kept = await this.#vault.notebook();
			if (kept && kept.at > this.notebook.at) this.learn(kept);
			await this.queue.open(this.#vault);
			this.#meet();
			this.#take((await this.#vault.textsThatWait()).map(([id, { title = '' }]) => new Draft({ id, title })));
			for (const draft of this.drafts.values()) await this.#restore(draft);
		} catch {
			this.#noRoom();
		}
		this.#opened.resolve();
		if (this.#here) await this.#sharing.come(this.#here);
		this.live = true;
	}

	stop() {
		for (const name of [...this.#timers.keys()]) this.#drop(name);
		this.#sharing?.end();
	}

	typed(itemId: string) {
		const draft = this.drafts.get(itemId);
		if (draft) draft.problem = null;
		this.#after(KEEP_AFTER, `text ${itemId}`, () => void this.#keep(itemId));
		this.#after(SEND_AFTER, 'send', () => void this.send());
	}

	/** Somebody came to an item: from here its time is counted. */
	began(itemId: string) {
		const draft = this.drafts.get(itemId);
		if (draft) draft.beganAt ??= new Date(this.now()).toISOString();
		this.#here = itemId;
		if (this.live) void this.#sharing?.come(itemId);
	}

	/** What another tab writes is written here from now on, with all that it holds. */
	writeHere = (itemId: string) => this.#sharing?.ask(itemId);

	/** The page may go away at any moment from here. */
	keepAll = () => Promise.all(this.unsaved.map(({ itemId }) => this.#keep(itemId)));

	/** Sends what waits, and looks at what others wrote. */
	look() {
		this.#stale = true;
		return this.send();
	}

	/** Puts an act in the queue and sends what waits: what was not answered stays there. */
	async perform({ action, fields, label }: Deed, values?: FormValues): Promise<Performed> {
		const { personId, minutesId } = this.notebook;
		const at = this.now();
		this.#arriving++;
		const act = await this.queue
			.add({ personId, minutesId, action, fields, label, values, at })
			.finally(() => this.#arriving--);
		this.#meet();
		const sending = this.send();
		if (this.line === 'up' && navigator.onLine) await sending;
		return { act, outcome: this.queue.outcomeOf(act) ?? 'down' };
	}

	/** What was refused goes back to its form, to be mended. */
	async reopen(act: Act, name: string) {
		if (act.values) await this.#vault?.keepForm(name, act.values);
		await this.queue.forget(act);
	}

	/** What is thrown away with a point that was added here: what was done at it. */
	doneAt = (act: Act) => (nameOf(act.action) === 'add' ? actsAt(this.queue.acts, fieldOf(act, 'id')) : []);

	/** A point goes with what was written and done at it. */
	async discard(act: Act) {
		for (const one of [...this.doneAt(act), act]) await this.queue.forget(one);
		if (nameOf(act.action) === 'add') await this.forgetText(fieldOf(act, 'id'));
	}

	async forgetText(itemId: string) {
		this.#drop(`text ${itemId}`);
		this.drafts = new Map([...this.drafts].filter(([id]) => id !== itemId));
		await this.#vault?.forgetTexts((id) => id === itemId).catch(this.#noRoom);
	}

	async sendAgain(draft: Draft) {
		draft.problem = null;
		await this.send();
	}

	/** What was refused goes out once more, as it is. */
	async tryAgain(act: Act) {
		await this.queue.release(act);
		await this.send();
	}

	/** What a form held when it was left. */
	async form(name: string) {
		await this.#opened.promise;
		return this.#vault?.form(name).catch(() => undefined);
	}
	keepForm = (name: string, values: () => FormValues) =>
		this.#after(
			KEEP_AFTER,
			`form ${name}`,
			() => void this.#vault?.keepForm(name, values()).catch(this.#noRoom)
		);
	async forgetForm(name: string) {
		this.#drop(`form ${name}`);
		await this.#vault?.forgetForm(name).catch(this.#noRoom);
	}

	/** One thing after the other; whoever calls meanwhile is served by one more round. */
	async send() {
		this.#more = true;
		this.#sending ??= this.#rounds().finally(() => (this.#sending = undefined));
		await this.#sending;
	}

	async #rounds() {
		while (this.#more) {
			this.#more = false;
			this.#drop('send');
			if ((await this.#sendTexts()) && (await this.#sendActs())) await this.#refresh();
		}
		this.#sharing?.letGo();
		const up = this.line === 'up';
		this.#patience = up ? TRY_AGAIN : Math.min(this.#patience * 1.5, TRY_AT_MOST);
		this.#drop('look');
		this.#after(up ? LOOK_AGAIN : this.#patience, 'look', () => void this.look());
	}

	/** Of a point that was added here the text waits until the server knows the point. */
	async #sendTexts() {
		const onlyHere = this.items.filter(({ id }) => !isAmong(this.notebook.items, id));
		const known = this.unsaved.filter(({ itemId }) => !isAmong(onlyHere, itemId));
		for (const draft of known.filter(({ sendable }) => sendable)) {
			const words = draft.sending();
			await this.#keep(draft.itemId);
			const { itemId, revision, beganAt } = draft;
			const answer = await sendText(this.notebook, { ...words, itemId, revision, beganAt });
			if (!this.#heard(answer)) return false;
			if (answer.how === 'done') this.#accepted(draft, words, answer.value);
			if (answer.how === 'refused' && !(await this.#refused(draft, answer))) return false;
			await this.#keep(draft.itemId);
		}
		return true;
	}

	#accepted(draft: Draft, words: ReturnType<Draft['sending']>, saved: Saved) {
		const updatedAt = new Date(this.now()).toISOString();
		draft.accepted(words, { revision: draft.revision, updatedAt, ...saved });
		if ('proposed' in saved) this.#stale = true;
	}

	/** A text that somebody else saved meanwhile is looked at; any other refusal waits for other words. */
	async #refused(draft: Draft, { reason, said }: { readonly reason?: string; readonly said: string }) {
		if (reason !== 'stale') draft.problem = said;
		else {
			const answer = await askNotebook(this.notebook);
			if (!this.#heard(answer)) return false;
			const theirs = answer.how === 'done' && answer.value.items.find(({ id }) => id === draft.itemId);
			if (theirs) draft.overtaken(theirs);
			if (theirs && draft.sendable) this.#more = true;
		}
		return true;
	}

	async #sendActs() {
		for (const act of this.queue.waiting) {
			const outcome = await this.queue.send(act, this.notebook, this.now());
			if (!this.#heard({ how: typeof outcome === 'string' ? outcome : 'done' })) return false;
			await this.queue.settle(act, outcome);
			this.#stale = true;
			if (outcome === 'done' && nameOf(act.action) === 'add' && !(await this.#added(act))) return false;
		}
		return true;
	}

	/** The server has it now, in the minutes or among the proposed corrections: what was written about it goes too. */
	#added(act: Act) {
		this.notebook = { ...this.notebook, items: [...itemsWith(this.notebook, [act])] };
		const draft = this.drafts.get(fieldOf(act, 'id'));
		if (draft) draft.problem = null;
		return this.#sendTexts();
	}

	async #refresh() {
		if (!this.#stale) return;
		const answer = await askNotebook(this.notebook);
		if (!this.#heard(answer) || answer.how !== 'done') return;
		this.#stale = false;
		this.#skew = Date.parse(answer.value.at) - Date.now();
		this.learn(answer.value);
		await this.#vault?.keepNotebook(answer.value).catch(this.#noRoom);
		await this.#forgetSafe(answer.value).catch(this.#noRoom);
	}

	/** A text that the server holds, and that stands in the notebook kept here, need not be kept besides. */
	async #forgetSafe({ items }: Notebook) {
		const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
		await this.#vault?.forgetTexts(
			(itemId, text) => !waits(text) && text.revision <= (revisions.get(itemId) ?? -1)
		);
	}

	/** What the server says now, from wherever it came. */
	learn(notebook: Notebook) {
		this.notebook = notebook;
		for (const item of notebook.items) this.drafts.get(item.id)?.adopt(item);
		this.#meet();
	}

	/** Every point has its text, from wherever the point came. */
	#meet() {
		const strange = this.items.filter(({ id }) => !this.drafts.has(id));
		this.#take(strange.map((item) => new Draft(item)));
		if (this.live) for (const { id } of strange) void this.#restore(this.drafts.get(id)).catch(this.#noRoom);
	}

	#take(drafts: readonly Draft[]) {
		const strange = drafts.filter(({ itemId }) => !this.drafts.has(itemId));
		if (strange.length === 0) return;
		this.drafts = new Map([...this.drafts, ...strange.map((draft) => [draft.itemId, draft] as const)]);
	}

	/** What was left here of it comes back, unless another tab is writing it. */
	async #restore(draft: Draft | undefined) {
		const text = draft && (await this.#vault?.text(draft.itemId));
		if (!text) return;
		if (!waits(text)) draft.restore(text);
		else if (await this.#sharing?.isOurs(draft))
			draft.restore((await this.#vault?.text(draft.itemId)) ?? text);
	}

	#heard({ how }: Pick<Answer<unknown>, 'how'>) {
		this.line = how === 'down' || how === 'signed_out' ? how : 'up';
		return this.line === 'up';
	}

	async #keep(itemId: string) {
		this.#drop(`text ${itemId}`);
		const draft = this.drafts.get(itemId);
		if (!draft || draft.elsewhere) return;
		await this.#vault?.keepText(itemId, draft.snapshot()).catch(this.#noRoom);
		this.#sharing?.tell(itemId);
	}

	#noRoom = () => void (this.keeps = false);

	/** Once, so long from the first call: what goes on does not put it off. */
	#after(milliseconds: number, name: string, then: () => void) {
		if (this.#timers.has(name)) return;
		const run = () => {
			this.#timers.delete(name);
			then();
		};
		this.#timers.set(name, setTimeout(run, milliseconds));
	}

	#drop(name: string) {
		clearTimeout(this.#timers.get(name));
		this.#timers.delete(name);
	}
}

const isAmong = (items: readonly { readonly id: string }[], itemId: string) =>
	items.some(({ id }) => id === itemId);
