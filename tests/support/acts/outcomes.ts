import { newId } from '../../../src/lib/columns.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import {
	cancelActivity,
	countActivity,
	recordActivity
} from '../../../src/lib/projects/activities/commands.server';
import {
	correctMeasurement,
	recordMeasurement
} from '../../../src/lib/projects/measurements/commands.server';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { createIndicator } from '../../../src/lib/indicators/commands.server';
import {
	collectIndicator,
	removeIndicator,
	stopCollecting
} from '../../../src/lib/projects/collecting/commands.server';
import { recordMonth } from '../../../src/lib/projects/months/commands.server';
import { nameOf } from '../../../src/lib/projects/months/rules';
import { recordExpense } from '../../../src/lib/projects/money/commands.server';
import { aCollected, aMeasurement, indicatorId } from '../projects';
import { as, dayIn, inDays, NOW, travelTo } from '../world';
import type { Acts } from './act';
import { led } from './projects';

const uncounted = { participants: null, volunteers: null, volunteerMinutes: null, counts: [] };
const counted = { ...uncounted, participants: 12 };
const happening = { title: 'Prima lezione', startsAt: '2026-03-10T10:00', endsAt: '2026-03-10T11:00' };
const said = { value: 12, sample: null, estimated: false, source: 'Registro', note: 'Contati due volte' };
const measured = { value: '12', source: said.source, note: said.note };
const instant = (wall: string) => fromWallClock(wall) ?? new Date(NaN);

function anActivity(id: string, project: string) {
	const [startsAt, endsAt] = [instant(happening.startsAt), instant(happening.endsAt)];
	return (actor = as('elena')) =>
		recordActivity(actor, project, {
			...{ id, title: happening.title, place: '', neighbourhoodId: '', accessible: true },
			...{ startsAt, endsAt, ...uncounted }
		});
}

export const OF_OUTCOMES: Acts = {
	recordActivity: (whose) => {
		const [{ id, page }, activityId] = [led(whose), newId()];
		return {
			does: anActivity(activityId, id),
			post: [`${page}/attivita?/add`, { id: activityId, ...happening }]
		};
	},
	countActivity: (whose) => {
		const [{ id, page }, activityId] = [led(whose), newId()];
		anActivity(activityId, id)();
		return {
			does: (actor) => countActivity(actor, activityId, counted),
			post: [`${page}/attivita?/count`, { activityId, participants: '12' }]
		};
	},
	cancelActivity: (whose) => {
		const [{ id, page }, activityId] = [led(whose), newId()];
		anActivity(activityId, id)();
		const cancelled = { activityId, reason: 'Il cortile è allagato.' };
		return {
			does: (actor) => cancelActivity(actor, cancelled),
			post: [`${page}/attivita?/cancel`, cancelled]
		};
	},
	recordExpense: (whose) => {
		const { id, page } = led(whose);
		const expense = { id: newId(), line: 'Sedie', funder: 'Comune', on: dayIn(-1) };
		return {
			does: (actor) => recordExpense(actor, id, { ...expense, cents: 5000, documentReference: '' }),
			post: [`${page}/denaro?/spend`, { ...expense, euros: '50' }]
		};
	},
	recordMeasurement: (whose) => {
		const [{ id, page }, measureId] = [led(whose), newId()];
		const indicator = indicatorId('persone-raggiunte');
		const value = { ...said, id: measureId, indicatorId: indicator, ...monthOf('2026-02') };
		return {
			does: (actor) => recordMeasurement(actor, id, value),
			post: [
				`${page}/misure?/measure`,
				{ ...measured, id: measureId, indicatorId: indicator, month: '2026-02' }
			]
		};
	},
	recordMonth: (whose) => {
		travelTo(inDays(-40));
		const { id, page } = led(whose);
		travelTo(NOW);
		const indicator = indicatorId('persone-raggiunte');
		aCollected(id, 'persone-raggiunte', { since: '2026-02-01' });
		const value = { ...said, indicatorId: indicator, corrects: null, why: '' };
		return {
			does: (actor) => recordMonth(actor, id, '2026-02', [value]),
			post: [
				`${page}/misure/mese?mese=2026-02`,
				{ [nameOf('value', indicator)]: '12', [nameOf('source', indicator)]: said.source }
			]
		};
	},
	collectIndicator: (whose) => {
		const { id, page } = led(whose);
		const typed = { id: newId(), indicatorId: indicatorId('partecipazioni'), since: dayIn(0) };
		return {
			does: (actor) => collectIndicator(actor, id, typed),
			post: [`${page}/misure/cosa?/collect`, typed]
		};
	},
	removeIndicator: () => {
		const id = newId();
		createIndicator(as('carla'), {
			...{ id, name: `Passeggiate ${id}`, definition: 'Quante passeggiate si fanno.', unit: 'numero' },
			...{ kind: 'processo', aggregation: 'sum', direction: 'up', rhythm: 'mensile', disaggregation: '' }
		});
		return {
			does: (actor) => removeIndicator(actor, id),
			post: ['/amministrazione/indicatori?/remove', { id }]
		};
	},
	stopCollecting: (whose) => {
		const { id, page } = led(whose);
		const collectingId = aCollected(id, 'persone-raggiunte');
		return {
			does: (actor) => stopCollecting(actor, collectingId),
			post: [`${page}/misure/cosa?/stop`, { collectingId }]
		};
	},
	correctMeasurement: (whose) => {
		const [{ id, page }, correctionId] = [led(whose), newId()];
		const correctsId = aMeasurement(id, 'persone-raggiunte', 10);
		return {
			does: (actor) => correctMeasurement(actor, correctsId, { ...said, id: correctionId }),
			post: [`${page}/misure?/correct`, { ...measured, id: correctionId, correctsId }]
		};
	}
};
