import { addInitiativesAsOptions } from '../../../src/lib/consultations/options/admitted/commands.server';
import {
	addOption,
	moveOption,
	removeOption,
	updateOption
} from '../../../src/lib/consultations/options/commands.server';
import {
	allowTogether,
	excludeTogether,
	setCeiling
} from '../../../src/lib/consultations/options/limits/commands.server';
import { drawLot } from '../../../src/lib/consultations/draws/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { aChoice } from '../consultations';
import { anInitiative } from '../initiatives';
import { as } from '../world';
import type { Acts } from './act';

/** A draft over a sum, with two projects on its ballot. */
function aBallot() {
	const { id, idOf } = aChoice({
		...{ method: 'budget', budgetEuros: '10000', state: 'draft', voters: 0 },
		options: { Panchine: 4000, Alberi: 5000 }
	});
	return { id, page: `/consultazioni/${id}/opzioni`, one: idOf('Panchine'), other: idOf('Alberi') };
}

const typed = (title: string, id: string = newId()) => ({
	...{ id, title, description: 'Nel parco.', euros: '3000', neighbourhoodId: '' }
});

export const OF_OPTIONS: Acts = {
	addOption: () => {
		const [{ id, page }, option] = [aBallot(), typed('Orti')];
		return { does: (actor) => addOption(actor, id, option), post: [`${page}?/add`, option] };
	},
	updateOption: () => {
		const { id, page, one } = aBallot();
		const option = typed('Panchine comode', one);
		return { does: (actor) => updateOption(actor, id, option), post: [`${page}/${one}`, option] };
	},
	removeOption: () => {
		const { id, page, one: optionId } = aBallot();
		return {
			does: (actor) => removeOption(actor, id, optionId),
			post: [`${page}?/remove`, { optionId }]
		};
	},
	moveOption: () => {
		const { id, page, other: optionId } = aBallot();
		return {
			does: (actor) => moveOption(actor, id, optionId, -1),
			post: [`${page}?/move`, { optionId, by: '-1' }]
		};
	},
	addInitiativesAsOptions: () => {
		const [{ id, page }, initiative] = [aBallot(), anInitiative({ state: 'admitted' })];
		return {
			does: (actor) => addInitiativesAsOptions(actor, id, [initiative]),
			post: [`${page}?/initiatives`, { chosen: [initiative] }]
		};
	},
	excludeTogether: () => {
		const { id, page, one: oneId, other: otherId } = aBallot();
		return {
			does: (actor) => excludeTogether(actor, id, oneId, otherId),
			post: [`${page}/limiti?/exclude`, { oneId, otherId }]
		};
	},
	allowTogether: () => {
		const { id, page, one: oneId, other: otherId } = aBallot();
		excludeTogether(as('elena'), id, oneId, otherId);
		return {
			does: (actor) => allowTogether(actor, id, oneId, otherId),
			post: [`${page}/limiti?/allow`, { oneId, otherId }]
		};
	},
	setCeiling: () => {
		const [{ id, page }, neighbourhoodId] = [aBallot(), 'san-giorgio'];
		return {
			does: (actor) => setCeiling(actor, id, neighbourhoodId, 500_000),
			post: [`${page}/limiti?/ceiling`, { neighbourhoodId, euros: '5000' }]
		};
	},
	drawLot: () => {
		const { id } = aChoice({
			...{ method: 'approval', options: { Panchine: null, Alberi: null }, voters: 12 },
			ballots: [['Panchine'], ['Alberi']]
		});
		const draw = { seed: '12 34 56 78 90', source: 'Lotto di Roma, sabato 28 marzo 2026' };
		return {
			does: (actor) => drawLot(actor, id, draw),
			post: [`/consultazioni/${id}/gestione?/draw`, draw]
		};
	}
};
