import { newId } from '../../../src/lib/columns.server';
import {
	archiveIndicator,
	createIndicator,
	seedStandardIndicators
} from '../../../src/lib/indicators/commands.server';
import { archivePact, createPact, publishPact, updatePact } from '../../../src/lib/pacts/commands.server';
import {
	addLine,
	addObjective,
	setTarget,
	updateLine,
	updateObjective
} from '../../../src/lib/pacts/objectives/commands.server';
import { removeLine, removeObjective, removeTarget } from '../../../src/lib/pacts/removals/commands.server';
import { aPact } from '../pacts';
import { indicatorId } from '../projects';
import { as } from '../world';
import type { Acts } from './act';

const period = { startsOn: '2026-01-01', endsOn: '2028-12-31' };
const unsaid = { preamble: '', contextAnalysis: '', actReference: '' };
const words = { title: 'Vivere a casa propria', text: 'Con un sostegno.' };

/** A draft with the lines of Reggio Emilia, and the page that writes it. */
function written() {
	const { id, lines, objectives } = aPact({ draft: true });
	const page = `/amministrazione/patto/${id}`;
	return { id, page, lineId: lines[0]?.id ?? '', objectiveId: objectives[0]?.id ?? '' };
}

const anIndicator = () => {
	const id = newId();
	return { id, name: `Pasti ${id}`, definition: 'Quanti pasti si portano.' };
};
const usual = {
	...({ unit: 'persone', kind: 'risultato', aggregation: 'sum' } as const),
	...({ direction: 'up', rhythm: 'mensile', disaggregation: '' } as const)
};

export const OF_PACTS: Acts = {
	createPact: () => {
		const id = newId();
		const typed = { id, template: 'none', title: `Patto ${id}`, ...period };
		return {
			does: (actor) => createPact(actor, { ...typed, ...unsaid }),
			post: ['/amministrazione/patto', typed]
		};
	},
	updatePact: () => {
		const { id, page } = written();
		const typed = { title: 'Patto per il welfare', ...period };
		return {
			does: (actor) => updatePact(actor, id, { ...typed, ...unsaid }),
			post: [`${page}?/text`, typed]
		};
	},
	publishPact: () => {
		const { id, page } = written();
		return { does: (actor) => publishPact(actor, id), post: [`${page}?/publish`] };
	},
	archivePact: () => {
		const { id } = aPact();
		return {
			does: (actor) => archivePact(actor, id),
			post: [`/amministrazione/patto/${id}?/archive`]
		};
	},
	addLine: () => {
		const [{ id, page }, line] = [written(), { id: newId(), ...words }];
		return { does: (actor) => addLine(actor, id, line), post: [`${page}?/line`, line] };
	},
	updateLine: () => {
		const { page, lineId: id } = written();
		return {
			does: (actor) => updateLine(actor, { id, ...words }),
			post: [`${page}?/rewriteLine`, { id, ...words }]
		};
	},
	addObjective: () => {
		const { page, lineId } = written();
		const objective = { id: newId(), lineId, title: words.title, promise: words.text };
		return {
			does: (actor) => addObjective(actor, objective),
			post: [`${page}?/objective`, objective]
		};
	},
	updateObjective: () => {
		const { page, objectiveId: id } = written();
		return {
			does: (actor) => updateObjective(actor, { id, ...words }),
			post: [`${page}?/rewriteObjective`, { id, ...words }]
		};
	},
	setTarget: () => {
		const { page, objectiveId } = written();
		const target = { objectiveId, indicatorId: indicatorId('persone-raggiunte') };
		return {
			does: (actor) => setTarget(actor, { ...target, year: 2026, baseline: 0, target: 100 }),
			post: [`${page}?/target`, { ...target, year: '2026', baseline: '0', target: '100' }]
		};
	},
	removeLine: () => {
		const { page, lineId: id } = written();
		return { does: (actor) => removeLine(actor, id), post: [`${page}?/removeLine`, { id }] };
	},
	removeObjective: () => {
		const { page, objectiveId: id } = written();
		return { does: (actor) => removeObjective(actor, id), post: [`${page}?/removeObjective`, { id }] };
	},
	removeTarget: () => {
		const { page, objectiveId } = written();
		const aim = { objectiveId, indicatorId: indicatorId('persone-raggiunte'), year: 2026 };
		setTarget(as('carla'), { ...aim, baseline: 0, target: 100 });
		return {
			does: (actor) => removeTarget(actor, aim),
			post: [`${page}?/removeTarget`, { ...aim, year: '2026' }]
		};
	},
	createIndicator: () => {
		const indicator = anIndicator();
		return {
			does: (actor) => createIndicator(actor, { ...indicator, ...usual }),
			post: ['/amministrazione/indicatori?/create', indicator]
		};
	},
	archiveIndicator: () => {
		const indicator = anIndicator();
		createIndicator(as('carla'), { ...indicator, ...usual });
		return {
			does: (actor) => archiveIndicator(actor, indicator.id),
			post: ['/amministrazione/indicatori?/archive', { id: indicator.id }]
		};
	},
	seedStandardIndicators: () => ({
		does: (actor) => seedStandardIndicators(actor),
		post: ['/amministrazione/indicatori?/seed']
	})
};
