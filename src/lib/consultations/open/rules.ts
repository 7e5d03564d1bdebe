import type { Actor } from '../../actor';

/** Who has one vote at a tavolo: a person who sits there as themselves, or an organisation, by whoever acts for it. */
export type Seat = { readonly voter: 'person' | 'organization'; readonly voterId: string };

/** A seat in one word, as the roll and the forms carry it. */
export const seatText = ({ voter, voterId }: Seat) => `${voter}:${voterId}`;

/** Those whom somebody may vote for, wherever they sit: themselves, and the organisations they act for today. */
export const seatsOf = ({ id, organizationIds }: Actor): readonly Seat[] => [
	{ voter: 'person', voterId: id },
	...organizationIds.map((voterId) => ({ voter: 'organization', voterId }) as const)
];

/** What a form says, as a seat; nothing when it names none. */
export function seatIn(text: string): Seat | undefined {
	const [voter, voterId] = text.split(':');
	const named = voter === 'person' || voter === 'organization';
	return named && voterId ? { voter, voterId } : undefined;
}
