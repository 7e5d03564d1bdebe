import { forgetOldAttempts } from '$lib/accounts/attempts.server';
import { forgetUnconfirmed } from '$lib/accounts/commands.server';
import { deleteExpiredSessions } from '$lib/accounts/sessions.server';
import { forgetExpiredTokens } from '$lib/accounts/tokens.server';
import { eraseUnused } from '$lib/accounts/unused/commands.server';
import { warnOfUnused } from '$lib/accounts/unused/due.server';
import { SYSTEM } from '$lib/actor';
import { forgetActs } from '$lib/audit/forgetting/commands.server';
import { now } from '$lib/clock';
import { forgetOldLinks } from '$lib/commitments/links/links.server';
import { remindOwners } from '$lib/commitments/reminders/due.server';
import { countWhatIsDue, destroyLeftKeys } from '$lib/consultations/counts/due.server';
import { forgetOpenVoters } from '$lib/consultations/open/commands.server';
import { onRunningRolls } from '$lib/consultations/roll/awaited.server';
import { destroyVoterSecrets } from '$lib/consultations/roll/commands.server';
import { forgetDrafts } from '$lib/initiatives/drafts/forgetting/commands.server';
import { log } from '$lib/log.server';
import { forgetOldDrafts } from '$lib/imports/drafts.server';
import { choreEnded } from '$lib/metrics/counting.server';
import { forgetRegistrations } from '$lib/meetings/registrations/commands.server';
import { makeDocuments } from '$lib/minutes/documents/making.server';
import { remindOfMeetings } from '$lib/meetings/reminders/due.server';
import { forgetAttendanceNames } from '$lib/minutes/forgetting/commands.server';
import { askForMinutes } from '$lib/minutes/missing.server';
import { hearSilence } from '$lib/minutes/silence.server';
import { forgetRatingNotes } from '$lib/municipality/ratings/commands.server';
import { forgetReports } from '$lib/municipality/reports/commands.server';
import { deliverLetters, forgetOldLetters } from '$lib/outbox/delivery.server';
import { remindToMeasure } from '$lib/projects/collecting/reminders.server';
import { forgetPerson } from '$lib/projects/own.server';
import { whereMade } from '$lib/projects/promises/queries.server';
import { writeWeekly } from '$lib/today/weekly.server';

/** What happens without anybody asking. Each may run at any time, twice, or late: it looks at what is due. */
const CHORES: readonly { name: string; everySeconds: number; run: () => unknown }[] = [
	{ name: 'deliver letters', everySeconds: 3, run: () => deliverLetters() },
	{ name: 'forget expired sessions', everySeconds: 3600, run: deleteExpiredSessions },
	{ name: 'forget expired links', everySeconds: 3600, run: forgetExpiredTokens },
	{ name: 'forget old links to promises', everySeconds: 3600, run: forgetOldLinks },
	{ name: 'forget old attempts', everySeconds: 3600, run: forgetOldAttempts },
	{ name: 'forget old letters', everySeconds: 3600, run: forgetOldLetters },
	{
		name: 'forget unconfirmed accounts',
		everySeconds: 3600,
		run: () => forgetUnconfirmed(SYSTEM, forgetPerson)
	},
	{ name: 'warn of unused accounts', everySeconds: 1800, run: warnOfUnused },
	{
		name: 'erase unused accounts',
		everySeconds: 3600,
		run: () => eraseUnused(SYSTEM, { forget: forgetPerson, awaited: onRunningRolls })
	},
	{ name: 'forget old drafts', everySeconds: 3600, run: () => forgetDrafts(SYSTEM) },
	{ name: 'forget old reports', everySeconds: 3600, run: () => forgetReports(SYSTEM) },
	{ name: 'forget words about pages', everySeconds: 3600, run: () => forgetRatingNotes(SYSTEM) },
	{ name: 'forget old acts', everySeconds: 3600, run: () => forgetActs(SYSTEM) },
	{ name: 'forget files laid ready', everySeconds: 3600, run: forgetOldDrafts },
	{ name: 'count closed votes', everySeconds: 60, run: countWhatIsDue },
	{ name: 'make PDFs of minutes', everySeconds: 3, run: () => makeDocuments() },
	{ name: 'hear silence on minutes', everySeconds: 600, run: hearSilence },
	{ name: 'remind of meetings', everySeconds: 300, run: remindOfMeetings },
	{ name: 'ask for missing minutes', everySeconds: 600, run: askForMinutes },
	{ name: 'remind of promises', everySeconds: 600, run: () => remindOwners(whereMade) },
	{ name: 'remind of numbers to write', everySeconds: 1800, run: remindToMeasure },
	{ name: 'tell coordinators on Monday', everySeconds: 600, run: writeWeekly },
	{ name: 'destroy keys left over', everySeconds: 600, run: destroyLeftKeys },
	{ name: 'forget who was on old rolls', everySeconds: 3600, run: () => destroyVoterSecrets(SYSTEM) },
	{ name: 'forget who voted openly', everySeconds: 3600, run: () => forgetOpenVoters(SYSTEM) },
	{ name: 'forget who was there', everySeconds: 600, run: () => forgetAttendanceNames(SYSTEM) },
	{ name: 'forget who signed up', everySeconds: 600, run: () => forgetRegistrations(SYSTEM) }
];

/** Starts the chores; the function it returns stops them. */
export function startChores() {
	const timers = CHORES.map(({ name, everySeconds, run }) => {
		let running = false;
		const timer = setInterval(async () => {
			if (running) return;
			running = true;
			try {
				await run();
				choreEnded(name, { done: now() });
			} catch (error) {
				choreEnded(name, 'failed');
				log.error({ chore: name, err: error }, 'chore failed');
			} finally {
				running = false;
			}
		}, everySeconds * 1000);
		timer.unref();
		return timer;
	});
	return () => timers.forEach(clearInterval);
}
