import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNCONFIRMED_DAYS, UNUSED_MONTHS, UNUSED_NOTICE_DAYS } from '../../../src/lib/accounts/rules';
import { ACTS_KEPT_MONTHS } from '../../../src/lib/audit/rules';
import { REMEMBERED_DAYS } from '../../../src/lib/commitments/links/rules';
import { SECRET_KEPT_DAYS } from '../../../src/lib/consultations/rules';
import { DRAFT_HOURS } from '../../../src/lib/imports/rules';
import { DRAFTS_KEPT_MONTHS } from '../../../src/lib/initiatives/drafts/keeping';
import { REGISTRATIONS_KEPT_MONTHS } from '../../../src/lib/meetings/rules';
import { NAMES_KEPT_MONTHS } from '../../../src/lib/minutes/attendance/rules';
import { NOTES_KEPT_MONTHS } from '../../../src/lib/municipality/reports/rules';
import { KEEP_SENT_DAYS } from '../../../src/lib/outbox/rules';

const TERMS: Readonly<Record<string, number>> = {
	UNCONFIRMED_DAYS,
	UNUSED_MONTHS,
	UNUSED_NOTICE_DAYS,
	ACTS_KEPT_MONTHS,
	REMEMBERED_DAYS,
	SECRET_KEPT_DAYS,
	DRAFT_HOURS,
	DRAFTS_KEPT_MONTHS,
	REGISTRATIONS_KEPT_MONTHS,
	NAMES_KEPT_MONTHS,
	NOTES_KEPT_MONTHS,
	KEEP_SENT_DAYS
};

/** What each ends with, as the document says it. */
const UNITS = { DAYS: 'giorni', MONTHS: 'mesi', HOURS: 'ore' } as const;

const rows = readFileSync('docs/conservazione.md', 'utf8')
	.split('\n')
	.filter((line) => /^\| (?!dato|-)/.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, what = '', time = '', constant = '', chores = '']) => ({
		what,
		time,
		constant: constant.replaceAll('`', ''),
		chores: [...chores.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
	}));

const chores = [...readFileSync('src/chores.server.ts', 'utf8').matchAll(/name: '([^']+)'/g)].map(
	([, name]) => name ?? ''
);

test('how long each thing is kept is told as the program keeps it', () => {
	const inCode = rows.filter(({ constant }) => constant !== '—');
	const told = inCode.map(
		({ constant, time }) => `${constant}: ${/^\d+ \S+/.exec(time)?.[0].replace(/,$/, '')}`
	);

	expect(told).toEqual(
		inCode.map(({ constant }) => {
			const unit = UNITS[(constant.split('_').at(-1) ?? '') as keyof typeof UNITS];
			return `${constant}: ${TERMS[constant]} ${unit}`;
		})
	);
	expect(new Set(inCode.map(({ constant }) => constant))).toEqual(new Set(Object.keys(TERMS)));
});

test('each is kept by a chore that there is, and each chore that forgets is told', () => {
	const told = rows.flatMap((row) => row.chores);

	expect(told.filter((name) => !chores.includes(name))).toEqual([]);
	expect(chores.filter((name) => /^(forget|erase)/.test(name) && !told.includes(name))).toEqual([]);
});

test('the privacy page says its numbers from the same constants, and no other', () => {
	const page = readFileSync('src/routes/privacy/Retention.svelte', 'utf8');
	const notice: Record<string, string> = JSON.parse(readFileSync('src/lib/messages/it/privacy.json', 'utf8'));
	const times = Object.entries(notice).filter(([key]) => /^notice_long_.*_time$/.test(key));
	const byHand = times.filter(([, text]) => /\d/.test(text)).map(([key]) => key);

	expect(times.length).toBeGreaterThan(8);
	// The system keeps the logs: docs/conservazione.md says how it is told so.
	expect(byHand).toEqual(['notice_long_logs_time']);
	expect(readFileSync('deploy/journald.conf', 'utf8')).toContain('MaxRetentionSec=6month');
	expect(notice.notice_long_logs_time).toBe('6 mesi');
	for (const [key] of times) expect(page).toContain(`m.${key}(`);
});
