import { percent } from '../../formats/numbers';
import type { Unit } from '../../indicators/rules';
import { withUnit } from '../../indicators/words.server';
import { m } from '../../paraglide/messages.js';
import type { Told } from '../outcomes/telling';
import type { Figures } from './figures.server';
import type { Serving } from './serving.server';
import type { standingOf } from './rules';

/** A figure as people read it: its value, or why there is none. */
export function toldWords(told: Told, unit: Unit) {
	if (told.kind === 'missing') return m.pact_missing();
	if (told.kind === 'few') return m.pact_few({ below: told.below });
	const words = withUnit(told.value, unit);
	return told.atLeast ? m.pact_at_least({ value: words }) : words;
}

type Aim = Figures['targets'][number];

/** Where a figure started and where it should arrive, as anybody may read it. */
export function aimWords({ unit, year, shown }: Aim) {
	const said = (value: number | null) =>
		value === null ? m.pact_few({ below: shown.below }) : withUnit(value, unit);
	const target = said(shown.target);
	return { baseline: said(shown.baseline), target, targetBy: m.pact_target_by({ value: target, year }) };
}

export const placeWords = ({ cityWide, quartieri }: Pick<Serving, 'cityWide' | 'quartieri'>) =>
	cityWide ? m.project_city_wide() : quartieri.join(', ');

/** How far it is, in a few words; empty where nobody can say. */
export function standingWords({ standing, share }: ReturnType<typeof standingOf>) {
	if (standing !== 'on_way') return m[`pact_standing_${standing}`]();
	return share === null ? m.pact_standing_somewhere() : m.pact_standing_on_way({ share: percent(share) });
}

/** Where the rows behind a figure are. */
export const numbersHref = (slug: string, { indicator, year, objectiveId }: NumbersOf) =>
	`/patto/${slug}/numeri/${indicator}?${new URLSearchParams({ anno: String(year), ...(objectiveId && { obiettivo: objectiveId }) })}`;

type NumbersOf = { readonly indicator: string; readonly year: number; readonly objectiveId?: string };

/** Projects by where they stand, in words: "3 in corso, 1 concluso". */
export function statesWords(serving: readonly Serving[]) {
	const states = Map.groupBy(serving, ({ state }) => state);
	return [...states].map(([state, own]) => m[`pact_count_${state}`]({ count: own.length })).join(', ');
}

/** The quartieri in which projects work, each once; the whole city where one is for all. */
export function placesOf(serving: readonly Serving[]) {
	const named = [...new Set(serving.flatMap(({ quartieri }) => quartieri))].sort((a, b) =>
		a.localeCompare(b, 'it')
	);
	return serving.some(({ cityWide }) => cityWide) ? [...named, m.project_city_wide()] : named;
}
