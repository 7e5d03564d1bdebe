import type { Content, WrittenItem } from '../snapshot';

/** The parts of minutes that everybody reads. Each has its words as `minutes_part_…`. */
export const PARTS = [
	'meeting_title',
	'title',
	'presenter',
	'summary',
	'positions',
	'documents',
	'decision',
	'options',
	'commitment',
	'why'
] as const;
export type Part = (typeof PARTS)[number];

/** A text that will be public, and where it stands. `key` is the same as long as the thing it belongs to is. */
export type Place = {
	readonly key: string;
	readonly part: Part;
	/** The number of the item, none for the minutes as a whole. */
	readonly item: number | null;
	readonly text: string;
};

/** Every text that will be public, in the order it is read. */
export function placesOf(content: Content): readonly Place[] {
	const places: Place[] = [];
	reworded(content, (place) => {
		places.push(place);
		return place.text;
	});
	return places;
}

/** The same minutes in other words. What is for the tavolo only is left as it is: nobody else reads it. */
export const reworded = (content: Content, say: (place: Place) => string): Content => ({
	...content,
	meeting: {
		...content.meeting,
		title: say({ key: 'meeting', part: 'meeting_title', item: null, text: content.meeting.title })
	},
	items: content.items.map((item) => (item.visibility === 'public' ? rewordedItem(item, say) : item))
});

function rewordedItem(item: WrittenItem, say: (place: Place) => string): WrittenItem {
	const at = (id: string, part: Part, text: string) =>
		say({ key: `${id}.${part}`, part, item: item.position, text });
	return {
		...item,
		title: at(item.id, 'title', item.title),
		presenter: at(item.id, 'presenter', item.presenter),
		summary: at(item.id, 'summary', item.summary),
		positions: at(item.id, 'positions', item.positions),
		documents: at(item.id, 'documents', item.documents),
		decisions: item.decisions.map((decision) => ({
			...decision,
			text: at(decision.id, 'decision', decision.text),
			options: at(decision.id, 'options', decision.options)
		})),
		commitments: item.commitments.map((commitment) => ({
			...commitment,
			what: at(commitment.id, 'commitment', commitment.what)
		}))
	};
}
