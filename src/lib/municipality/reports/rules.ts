import { dayAfter, dayOf } from '../../clock';

/** FIXED: a report of a barrier is answered within these days. */
export const ANSWER_DAYS = 30;
export const PROBLEM_LENGTH = 1000;

/** The last day for an answer to what was reported at that moment. */
export const answerDue = (reportedAt: Date) => dayAfter(dayOf(reportedAt), ANSWER_DAYS);
