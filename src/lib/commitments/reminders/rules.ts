import { dayAfter, daysBetween } from '../../clock';

/** So many days before its due day a promise is remembered. */
export const SOON_DAYS = 7;

/** Overdue, it is asked about the day after and then every two weeks. */
export const EVERY_DAYS = 14;

/** After three months no letter helps any more: it stays at the top of the coordinator's page. */
export const LAST_DAYS = 90;

/** The day whose letter is due, for a promise that was due before today: 1, 15, 29… days after it. */
export const roundOf = (dueOn: string, today: string) =>
	dayAfter(dueOn, 1 + EVERY_DAYS * Math.floor((daysBetween(dueOn, today) - 1) / EVERY_DAYS));
