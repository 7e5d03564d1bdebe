import { today } from '../../clock';
import { dayInWords } from '../../formats/dates';
import { MEAN_FROM } from '../../indicators/rules';
import { m } from '../../paraglide/messages.js';
import { listMeasurements } from '../measurements/queries.server';
import { totalWords, valueWords } from '../words.server';
import { tell, type Indicator, type Told, type Yearly } from './telling';
import { listYearly } from './years.server';

/** Before every day that somebody can write. */
const BEGINNING = 0;

/** What came of a project in each year from its beginning. */
export const yearlyOf = (projectId: string, below: number) =>
	listYearly({ from: BEGINNING, to: Number(today().slice(0, 4)), projectIds: [projectId], below });

const TOLD = [
	{ slug: 'persone-raggiunte', aggregation: 'distinct', unit: 'persone', term: m.project_people_reached },
	{ slug: 'partecipazioni', aggregation: 'sum', unit: 'persone', term: m.project_participations },
	{ slug: 'ore-di-volontariato', aggregation: 'sum', unit: 'numero', term: m.project_hours }
] as const;

/**
 * The totals of a project from its beginning, made of what may be told year by year: nobody finds a small month by
 * taking the others from them.
 */
export const cameOut = (yearly: readonly Yearly[]) =>
	TOLD.map(({ term, ...indicator }) => {
		const told = tell(
			indicator,
			yearly.filter(({ slug }) => slug === indicator.slug)
		);
		return {
			term: term(),
			value: told.kind === 'value' ? totalWords(told, indicator.unit) : why(told, indicator)
		};
	});

/** Small months may be many together: only the largest number of people is surely below the threshold. */
function why(told: Told, { aggregation }: Pick<Indicator, 'aggregation'>) {
	if (told.kind !== 'few') return m.project_missing();
	return aggregation === 'distinct' ? m.project_few({ below: told.below }) : m.project_too_few();
}

type Measured = ReturnType<typeof listMeasurements>[number];

/** What was measured, latest first. */
export const measurementsOf = (projectId: string, least: number) =>
	listMeasurements(projectId).map((measured) => ({
		id: measured.id,
		what: measured.indicator,
		when: m.project_period({ from: dayInWords(measured.periodFrom), to: dayInWords(measured.periodTo) }),
		value: measuredWords(measured, least),
		source: measured.source,
		estimated: measured.estimated,
		corrected: measured.correctsId !== null
	}));

/** A mean of few answers says what those few said. */
const measuredWords = (measured: Measured, least: number) =>
	measured.aggregation === 'weighted_mean' && (measured.sample ?? 0) < Math.max(MEAN_FROM, least)
		? m.project_too_few()
		: valueWords({ value: measured.value, atLeast: false }, measured, least);
