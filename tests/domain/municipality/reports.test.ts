import { beforeEach, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/lib/actor';
import { db } from '../../../src/lib/db.server';
import { forgetRatingNotes, ratePage } from '../../../src/lib/municipality/ratings/commands.server';
import {
	answerReport,
	forgetReports,
	reportBarrier
} from '../../../src/lib/municipality/reports/commands.server';
import { findReport, listReports } from '../../../src/lib/municipality/reports/queries.server';
import { pageRatings } from '../../../src/lib/municipality/tables.server';
import { as, DAY, inDays, NOW, settle, told, travelTo } from '../../support/world';

const REPORT = { id: 'a2b3c4d5e6', page: 'Incontri', problem: 'Il modulo non si apre', contact: '' };

beforeEach(settle);

test('anybody reports a barrier, and the answer is due in thirty days', () => {
	const { dueOn } = reportBarrier(REPORT);

	expect(dueOn).toBe('2026-04-11');
	expect(findReport(REPORT.id)).toMatchObject({ problem: 'Il modulo non si apre', answeredAt: null });
	expect(told()).toEqual(['system barrier.reported a2b3c4d5e6']);
});

test('the days for an answer are days of the calendar, also when clocks change meanwhile', () => {
	travelTo(new Date('2026-03-12T22:30:00Z'));

	expect(reportBarrier(REPORT).dueOn).toBe('2026-04-11');
});

test('the same report sent twice is kept once', () => {
	reportBarrier(REPORT);

	expect(() => reportBarrier(REPORT)).toThrow('already_done');

	expect(listReports()).toHaveLength(1);
});

test('an administrator answers a report, once', () => {
	reportBarrier(REPORT);

	answerReport(as('ines'), REPORT.id);

	expect(findReport(REPORT.id)).toMatchObject({ answeredAt: NOW, answeredBy: 'ines' });
	expect(told().at(-1)).toBe('ines barrier.answered a2b3c4d5e6');
	expect(() => answerReport(as('ines'), REPORT.id)).toThrow('already_done');
});

test.each(['bruna', 'teresa', 'omar', 'elena'] as const)('%s cannot answer a report', (someone) => {
	reportBarrier(REPORT);

	expect(() => answerReport(as(someone), REPORT.id)).toThrow('forbidden');

	expect(findReport(REPORT.id)?.answeredAt).toBeNull();
});

test('what waits for an answer comes first, the oldest at the top', () => {
	reportBarrier(REPORT);
	travelTo(inDays(1));
	reportBarrier({ ...REPORT, id: 'b2b3c4d5e6' });
	travelTo(new Date(NOW.getTime() + 2 * DAY));
	reportBarrier({ ...REPORT, id: 'c2b3c4d5e6' });
	answerReport(as('ines'), REPORT.id);

	expect(listReports().map(({ id }) => id)).toEqual(['b2b3c4d5e6', 'c2b3c4d5e6', 'a2b3c4d5e6']);
});

test('a report goes a year later with the contact, answered or not', () => {
	reportBarrier({ ...REPORT, contact: 'rita@vallefiorita.example' });
	answerReport(as('ines'), REPORT.id);
	travelTo(new Date('2026-06-01T10:00:00Z'));
	const later = { ...REPORT, id: 'b2b3c4d5e6' };
	reportBarrier(later);
	travelTo(new Date('2027-03-11T22:00:00Z'));
	expect(forgetReports(SYSTEM)).toBe(0);
	travelTo(new Date('2027-03-12T00:00:00Z'));

	expect(forgetReports(SYSTEM)).toBe(1);

	expect(listReports().map(({ id }) => id)).toEqual([later.id]);
	expect(told().at(-1)).toBe('system barrier.forgotten barrier_reports');
	expect(forgetReports(SYSTEM)).toBe(0);
});

test('of a rating only the stars stay after a year', () => {
	const rating = { path: '/incontri', stars: 2, note: 'Non trovo la sala' };
	ratePage(rating);
	travelTo(new Date('2027-03-11T22:00:00Z'));
	expect(forgetRatingNotes(SYSTEM)).toBe(0);
	travelTo(new Date('2027-03-12T00:00:00Z'));
	ratePage(rating);

	expect(forgetRatingNotes(SYSTEM)).toBe(1);

	const kept = db.select().from(pageRatings).orderBy(pageRatings.createdAt).all();
	expect(kept).toMatchObject([
		{ stars: 2, note: '' },
		{ stars: 2, note: 'Non trovo la sala' }
	]);
	expect(told().at(-1)).toBe('system page.notes_forgotten page_ratings');
});
