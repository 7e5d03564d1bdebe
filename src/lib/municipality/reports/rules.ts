import { dayAfter, dayOf, monthsBefore } from '../../clock';
import { endOfDay } from '../../formats/dates';

/** FIXED: a report of a barrier is answered within these days. */
export const ANSWER_DAYS = 30;
export const PROBLEM_LENGTH = 1000;

/** The last day for an answer to what was reported at that moment. */
export const answerDue = (reportedAt: Date) => dayAfter(dayOf(reportedAt), ANSWER_DAYS);

/** What somebody told of a page, a barrier or a word beside the stars, is kept this long. */
export const NOTES_KEPT_MONTHS = 12;

/** What was told before that moment is due to go. */
export const notesForgottenBefore = (today: string) => endOfDay(monthsBefore(today, NOTES_KEPT_MONTHS));
