import type { Actor } from '../../actor';
import { dayOf, daysBetween } from '../../clock';
import { stateWord, whereWords } from '../../initiatives/words.server';
import { colourOf } from '../../neighbourhoods/rules';
import { m } from '../../paraglide/messages.js';
import { themeOptions } from '../../vocabulary.server';
import type { Asked } from './filters';
import { listBoard, type BoardFilter } from './queries.server';
import { actsFor, PAGE_SIZE, SECTIONS, SHOWN, waitOf, type Section } from './rules';

type Place = { readonly slug: string; readonly name: string };

/** The sections of the board that hold something, as they are read: one alone by its pages, or the first cards of each. */
export function boardOf(actor: Actor, filter: BoardFilter, asked: Section | undefined, page: number) {
	const first = asked === undefined ? 1 : (page - 1) * PAGE_SIZE + 1;
	const last = asked === undefined ? SHOWN : page * PAGE_SIZE;
	const cards = Map.groupBy(listBoard({ ...filter, section: asked, first, last }), ({ section }) => section);
	return SECTIONS.filter((section) => cards.has(section)).map((section) => ({
		section,
		name: m[`board_${section}`](),
		cards: (cards.get(section) ?? []).map((card) => inShort(actor, card, filter))
	}));
}

type Card = ReturnType<typeof listBoard>[number];

function inShort(actor: Actor, card: Card, { today, answerDays }: BoardFilter) {
	const waited = daysBetween(dayOf(new Date(card.since)), today);
	const { says, count, late } = waitOf({ state: card.state, waited, answerDays });
	const [next] = actsFor(actor, card);
	return {
		id: card.id,
		title: card.title,
		state: stateWord(card.state),
		where: whereWords(card),
		colour: colourOf(card.quartieri),
		late,
		wait: m[`board_${says}`]({ count }),
		next: next
			? { label: m[`board_act_${next.act}`](), href: next.href }
			: { label: m.board_act_look(), href: `/iniziative/${card.id}` }
	};
}

/** What the board is narrowed by, with what was asked of each. */
export const filterFields = ({ quartiere, tema, stato, attesa }: Asked, places: readonly Place[]) => [
	{
		name: 'quartiere',
		label: m.initiative_neighbourhood(),
		value: quartiere,
		any: m.initiatives_all(),
		options: places.map(({ slug, name }) => ({ value: slug, label: name }))
	},
	{
		name: 'stato',
		label: m.initiative_state(),
		value: stato,
		any: m.initiatives_any_state(),
		options: SECTIONS.map((value) => ({ value, label: m[`board_${value}`]() }))
	},
	{
		name: 'tema',
		label: m.initiative_theme(),
		value: tema,
		any: m.initiatives_all(),
		options: themeOptions()
	},
	{
		name: 'attesa',
		label: m.board_waiting(),
		value: attesa,
		any: m.board_waiting_any(),
		options: [{ value: 'lunga', label: m.board_waiting_long() }]
	}
];
