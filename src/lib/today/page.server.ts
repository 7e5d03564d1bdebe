import * as desk from '../accounts/policy';
import type { Actor } from '../actor';
import { now } from '../clock';
import { dateInWords } from '../formats/dates';
import { cityRulesInForce } from '../municipality/queries.server';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import type { filtersOf } from './filters';
import { tableOf } from './heat';
import { readWaiting, type Shown } from './queries.server';
import { actOf, hrefOf, isLate, topicOf, TOPICS, WHOLE_CITY, type Topic } from './rules';

type Place = { readonly id: string; readonly slug: string; readonly name: string };

/** The page of a coordinator: what waits, and where; narrowed as its address says. */
export function readToday(actor: Actor, { quartiere, cosa: topic }: ReturnType<typeof filtersOf>) {
	const rules = cityRulesInForce();
	const city = { id: WHOLE_CITY, slug: WHOLE_CITY, name: m.today_whole_city() };
	const places = new Map<string, Place>([city, ...listNeighbourhoods()].map((place) => [place.id, place]));
	const chosen = [...places.values()].find(({ slug }) => slug === quartiere);
	const place = quartiere && (chosen?.id ?? quartiere);

	const { lines, tallied } = readWaiting(actor, { place, topic }, rules);
	const kinds = [...Map.groupBy(lines, ({ call }) => call).values()];
	const table = tableOf(tallied, rules, now());
	return {
		count: kinds.reduce((sum, [first]) => sum + (first?.alike ?? 0), 0),
		lines: kinds.flatMap((alike) =>
			alike.map((line, i) => ({
				...inWords(actor, line, places),
				late: isLate(line, rules, now()),
				more: i === alike.length - 1 ? moreOf(line, alike.length, quartiere, topic) : undefined
			}))
		),
		narrowed: (quartiere || topic) && narrowedTo(chosen?.name, topic),
		heat: {
			heads: TOPICS.map((topic) => m[`topic_${topic}`]()),
			rows: table.map(({ place, cells }) => rowOf(places.get(place), cells)),
			said: saidOf(table, places)
		}
	};
}

function inWords(actor: Actor, line: Shown, places: ReadonlyMap<string, Place>) {
	const { call, id, place } = line;
	const act = call === 'identity_twice' && desk.seeDesk(actor) ? undefined : actOf(call);
	return {
		key: call + id,
		kicker: [m[`today_${call}`](), places.get(place)?.name].filter(Boolean).join(' · '),
		title: line.title || m.today_identity_twice_title(),
		since: m.today_since({ day: dateInWords(line.since) }),
		...{ id, act, href: hrefOf(line) },
		/** Where one may look before pressing; who a double identity is about is for the desk. */
		looks: act !== undefined && call !== 'identity_twice',
		label:
			act === undefined && call === 'identity_twice'
				? m.today_identity_twice_desk()
				: m[`today_${call}_act`]()
	};
}

/** How many of a kind are not shown, and where they all are. */
function moreOf(
	{ call, alike }: Shown,
	shown: number,
	quartiere: string | undefined,
	topic: Topic | undefined
) {
	const count = alike - shown;
	if (count <= 0) return undefined;
	const text = m.today_more({ count, what: m[`today_${call}`]() });
	if (call === 'commitment_overdue' && topic) return { text, href: '/registro?stato=overdue' };
	return topic ? { text } : { text, href: addressOf(quartiere, topicOf(call)) };
}

const addressOf = (quartiere: string | undefined, topic?: Topic) =>
	`/oggi?${new URLSearchParams({ ...(quartiere && { quartiere }), ...(topic && { cosa: topic }) })}#elenco`;

const narrowedTo = (place: string | undefined, topic: Topic | undefined) =>
	m.today_narrowed({
		what: [topic && m[`topic_${topic}`](), place].filter(Boolean).join(' · ') || m.today_narrowed_unknown()
	});

type Cells = ReturnType<typeof tableOf>[number]['cells'];

const rowOf = (place: Place | undefined, cells: Cells) => ({
	name: place?.name ?? '',
	href: addressOf(place?.slug),
	cells: cells.map(
		(cell) =>
			cell && {
				...{ count: cell.count, late: cell.late, heat: cell.heat },
				since: m.today_heat_since({ day: dateInWords(cell.since) }),
				href: addressOf(place?.slug, cell.topic)
			}
	)
});

/** The table as a sentence: in how many quartieri something waits, and where most does. */
function saidOf(table: ReturnType<typeof tableOf>, places: ReadonlyMap<string, Place>) {
	const [most] = table;
	if (!most) return '';
	const where = { place: places.get(most.place)?.name ?? '', most: most.count };
	return m.today_heat_said({ count: table.length, ...where });
}
