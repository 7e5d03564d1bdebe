import { today } from '../../clock';
import { dayInWords } from '../../formats/dates';
import { percent } from '../../formats/numbers';
import type { Unit } from '../../indicators/rules';
import { findPactInForce, listLines } from '../../pacts/queries.server';
import { pactState, pathDone } from '../../pacts/rules';
import { m } from '../../paraglide/messages.js';
import { toneOf } from '../rules';
import { stateWord, valueWords } from '../words.server';
import { listServing, listTargetsReached } from './queries.server';

type Pact = NonNullable<ReturnType<typeof findPactInForce>>;
type Target = ReturnType<typeof listTargetsReached>[number];
type Serving = ReturnType<typeof listServing>[number];

/** How many projects of an objective are named on the page; the list has them all. */
const NAMED = 5;

/** Everything the page of a pact says: lines, objectives, what is happening and how far it is. */
export function pactPage(pact: Pact, below: number) {
	const year = Math.min(Number(today().slice(0, 4)), Number(pact.endsOn.slice(0, 4)));
	const serving = listServing(pact.id);
	const targets = listTargetsReached(pact.id, year);
	const lines = listLines(pact.id);
	const objectives = lines.flatMap((line) => line.objectives).length;
	const running = new Set(serving.filter(({ state }) => state === 'in_progress').map(({ id }) => id));
	return {
		title: pact.title,
		slug: pact.slug,
		archived: pactState(pact) === 'archived',
		preamble: pact.preamble,
		context: pact.contextAnalysis,
		act: pact.actReference === '' ? '' : m.pact_act({ reference: pact.actReference }),
		period: m.pact_period({ from: dayInWords(pact.startsOn), to: dayInWords(pact.endsOn) }),
		said: m.pact_sentence({ objectives, projects: running.size }),
		lines: lines.map(({ id, title, text, objectives: promises }) => ({
			id,
			title,
			text,
			objectives: promises.map((objective) => ({
				id: objective.id,
				title: objective.title,
				promise: objective.promise,
				...happening(serving.filter(({ objectiveId }) => objectiveId === objective.id)),
				targets: targets
					.filter(({ objectiveId }) => objectiveId === objective.id)
					.map((target) => targetWords(target, below))
			}))
		}))
	};
}

const happening = (serving: readonly Serving[]) => ({
	projects: serving
		.slice(0, NAMED)
		.map(({ id, title, state }) => ({ id, title, state: stateWord(state), tone: toneOf(state) })),
	more: serving.length > NAMED
});

function targetWords(
	{ indicatorId, indicator, unit, year, baseline, target, reached }: Target,
	below: number
) {
	const told = (value: number) => valueWords({ value, atLeast: false }, unit, below);
	return {
		id: `${indicatorId} ${year}`,
		indicator,
		year,
		baseline: told(baseline),
		target: told(target),
		value: reached ? valueWords(reached, unit, below) : m.pact_no_data(),
		way:
			reached && !isHidden(reached.value, unit, below) ? way(pathDone(baseline, target, reached.value)) : ''
	};
}

const isHidden = (value: number, unit: Unit, below: number) =>
	unit === 'persone' && value > 0 && value < below;

function way(share: number) {
	if (share >= 1) return m.pact_target_reached();
	return share < 0 ? m.pact_target_behind() : m.pact_target_on_way({ share: percent(share) });
}
