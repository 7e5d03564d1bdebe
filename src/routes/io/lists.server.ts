import type { Actor } from '$lib/actor';

/** A person's own initiatives, commitments, meetings: what each noun knows of them, each line a link. */
export type OwnList = {
	readonly id: string;
	readonly heading: string;
	readonly empty: string;
	readonly items: readonly { readonly label: string; readonly href: string; readonly note?: string }[];
};

type Lister = (actor: Actor) => OwnList;

/** In the order in which the personal area shows them. */
const LISTERS: readonly Lister[] = [];

export const ownLists = (actor: Actor) => LISTERS.map((list) => list(actor));
