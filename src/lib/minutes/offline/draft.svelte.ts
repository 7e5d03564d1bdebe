import {
	differences,
	ITEM_FIELDS,
	saysTheSame,
	together,
	wordsOf,
	type ItemField,
	type ItemWords
} from '../items/rules';
import { TREATMENTS } from '../rules';
import type { NotebookItem } from './notebook';
import { waits, type KeptText } from './vault';

/** What somebody else saved meanwhile, where both changed the same field. */
export type Conflict = ItemWords & { readonly revision: number };

type Written = { -readonly [Field in keyof ItemWords]: ItemWords[Field] };

/** How many texts may have been sent without an answer before the oldest is forgotten. */
const UNANSWERED = 20;

/** The text of one item as it stands on this page, beside what the server is known to hold. */
export class Draft {
	readonly itemId: string;
	title: string;
	/** Bound to the fields of the form: changed in place, never replaced. */
	readonly words: Written = $state({
		treatment: 'treated',
		summary: '',
		positions: '',
		documents: '',
		notes: ''
	});
	base: ItemWords = $state.raw(wordsOf(this.words));
	revision = $state(0);
	savedAt: string | null = $state(null);
	beganAt: string | null = $state(null);
	conflict: Conflict | null = $state.raw(null);
	/** Why the server does not take these words, until they change. */
	problem: string | null = $state(null);
	/** Another tab of the same person writes it: here it is only read. */
	elsewhere = $state(false);
	sent: readonly ItemWords[] = [];

	/** Of a point that is on no page only its name is known, and the words that were left here. */
	constructor(item: NotebookItem | Pick<NotebookItem, 'id' | 'title'>) {
		this.itemId = item.id;
		this.title = item.title;
		if ('revision' in item) this.#take(item);
	}

	get unsaved() {
		return !this.elsewhere && !saysTheSame(this.words, this.base);
	}

	/** Waits only for the line, and not for the person. */
	get sendable() {
		return this.unsaved && this.conflict === null && this.problem === null;
	}

	snapshot = (): KeptText => ({
		title: this.title,
		words: wordsOf(this.words),
		base: this.base,
		revision: this.revision,
		sent: this.sent,
		beganAt: this.beganAt
	});

	/** The server's text, where no words of ours wait: those meet it when they are sent. */
	adopt(item: NotebookItem) {
		this.beganAt ??= item.beganAt;
		if (item.revision < this.revision || (this.unsaved && !saysTheSame(this.words, item))) return;
		if (this.elsewhere && item.revision === this.revision) return;
		this.#take(item);
	}

	/** What was left on this device: newer than the page, or never sent. Nothing typed before it came is lost. */
	restore(kept: KeptText) {
		if (!waits(kept) && kept.revision <= this.revision) return;
		Object.assign(this.words, this.unsaved ? together(kept.words, this.words) : kept.words);
		this.base = kept.base;
		this.revision = kept.revision;
		this.sent = kept.sent;
		this.beganAt ??= kept.beganAt;
	}

	/** What another tab has written so far, whole: nothing was typed here meanwhile. */
	follow(kept: KeptText) {
		if (kept.revision < this.revision) return;
		Object.assign(this.words, kept.words);
		this.base = kept.base;
		this.revision = kept.revision;
		this.sent = kept.sent;
		this.beganAt = kept.beganAt;
		this.conflict = null;
		this.problem = null;
	}

	sending(): ItemWords {
		const words = wordsOf(this.words);
		this.sent = [...this.sent, words].slice(-UNANSWERED);
		return words;
	}

	accepted(
		words: ItemWords,
		{ revision, updatedAt }: { readonly revision: number; readonly updatedAt: string }
	) {
		this.base = words;
		this.revision = revision;
		this.savedAt = updatedAt;
		this.sent = [];
	}

	/**
	 * Somebody saved meanwhile. If it was us, on a line that lost the answer, or if nobody changed the same field,
	 * there is nothing to choose; else both texts stay until the person has chosen.
	 */
	overtaken(theirs: Conflict) {
		if (this.sent.some((words) => saysTheSame(words, theirs))) this.base = wordsOf(theirs);
		else {
			const [changed, apart] = [differences(this.words, this.base), differences(this.words, theirs)];
			const moved = differences(this.base, theirs);
			if (changed.some((field) => moved.includes(field) && apart.includes(field))) {
				this.conflict = theirs;
				return;
			}
			for (const field of ITEM_FIELDS) if (!changed.includes(field)) this.put(field, theirs[field]);
			this.base = wordsOf(theirs);
		}
		this.revision = theirs.revision;
		this.sent = [];
	}

	/** One field says what the person chose. */
	put(field: ItemField, text: string) {
		const treatment = TREATMENTS.find((one) => one === text);
		if (field !== 'treatment') this.words[field] = text;
		else if (treatment) this.words.treatment = treatment;
	}

	/** The person has chosen: what the form says now takes the place of both. */
	resolve() {
		if (!this.conflict) return;
		this.base = wordsOf(this.conflict);
		this.revision = this.conflict.revision;
		this.sent = [];
		this.conflict = null;
	}

	/** What a form without scripts held when the server refused it. */
	typedBefore(typed: Readonly<Record<string, unknown>>) {
		for (const field of ITEM_FIELDS) this.put(field, String(typed[field] ?? ''));
		if (typeof typed.revision === 'number') this.revision = typed.revision;
	}

	#take(item: NotebookItem) {
		if (!saysTheSame(this.words, item)) Object.assign(this.words, wordsOf(item));
		this.title = item.title;
		this.base = wordsOf(item);
		this.revision = item.revision;
		this.savedAt = item.updatedAt;
		this.beganAt ??= item.beganAt;
	}
}
