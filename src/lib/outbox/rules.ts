const MINUTE = 60_000;

/** How long a letter waits after each failed attempt. After the last it is given up. */
const WAITS = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1440].map((minutes) => minutes * MINUTE);

export const MOST_ATTEMPTS = WAITS.length;

/** From the sixth attempt, about an hour after the first, somebody should know that a letter does not leave. */
export const STUCK_ATTEMPTS = 6;

/** When a letter is tried again, after `attempts` attempts of which this is the latest. */
export const nextAttempt = (attempts: number, at: Date) =>
	new Date(at.getTime() + (WAITS[Math.min(attempts, MOST_ATTEMPTS) - 1] ?? MINUTE));

/** Sent letters are forgotten, recipient and all, after this many days. */
export const KEEP_SENT_DAYS = 30;

/** What people are reminded of. */
export const REMINDERS = [
	'meeting_tomorrow',
	'minutes_missing_3',
	'minutes_missing_7',
	'commitment_soon',
	'commitment_overdue',
	'measurement_due',
	'minutes_asked',
	'desk_asked',
	'vote_closing_noted',
	'coordinator_week',
	'coordinator_week_off',
	'account_unused'
] as const;
export type ReminderKind = (typeof REMINDERS)[number];
