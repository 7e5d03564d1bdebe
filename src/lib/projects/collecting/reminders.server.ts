import { writeTo, type Reader } from '../../accounts/readers.server';
import { dayAfter, now, today } from '../../clock';
import { transact } from '../../db.server';
import { dayInWords } from '../../formats/dates';
import { readersFor } from '../../organizations/delegates/reaching.server';
import { isHourForReminders, NOBODY, remindsFirst } from '../../outbox/reminders.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { listMeasurementsDue, type MeasurementDue } from './due.server';
import { periodInWords } from './words.server';

/** After a month no letter helps any more: it stays on the coordinator's page. */
const LAST_DAYS = 30;
/** As many as a large city is ever late with. */
const MOST = 5_000;

/**
 * Once a collection date has passed, to those who act for the organisation that leads: one letter a project and
 * date, with the numbers that are missing and the page where they are written. Says how many letters it wrote.
 */
export function remindToMeasure() {
	if (!isHourForReminders(now())) return 0;
	const late = listMeasurementsDue({ dueBefore: today(), limit: MOST }).filter(
		({ dueOn }) => dueOn >= dayAfter(today(), -LAST_DAYS)
	);
	return [...Map.groupBy(late, ({ projectId, dueOn }) => `${projectId} ${dueOn}`).values()].reduce(
		(sum, missing) => sum + remind(missing),
		0
	);
}

function remind(missing: readonly MeasurementDue[]) {
	const [first] = missing;
	if (!first) return 0;
	return transact(() => {
		const { projectId, dueOn, leadOrganizationId } = first;
		const of = { kind: 'measurement_due', subjectId: projectId, dueOn } as const;
		const readers = leadOrganizationId === null ? [] : readersFor(leadOrganizationId);
		if (readers.length === 0) remindsFirst({ ...of, recipientId: NOBODY });

		const reminded = readers.filter(({ id }) => remindsFirst({ ...of, recipientId: id }));
		for (const reader of reminded) write(reader, missing, first);
		return reminded.length;
	});
}

function write(
	reader: Reader,
	missing: readonly MeasurementDue[],
	{ projectId, title, dueOn, periodTo }: MeasurementDue
) {
	const locale = { locale: reader.language };
	const day = dayInWords(dueOn, reader.language);
	writeTo(
		reader,
		m.month_letter_subject({ title }, locale),
		[
			m.month_letter({ day }, locale),
			`«${title}»\n${missing.map((one) => `${one.indicator}, ${periodInWords(one, reader.language)}`).join('\n')}`,
			m.month_letter_ask({}, locale),
			`${settings().ORIGIN}/progetti/${projectId}/misure/mese?mese=${periodTo.slice(0, 7)}`
		].join('\n\n')
	);
}
