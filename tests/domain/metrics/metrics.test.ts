import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/lib/backups/rules';
import { choreEnded, countAnswer } from '../../../src/lib/metrics/counting.server';
import { metricsFor } from '../../../src/lib/metrics/gathering.server';
import { inSteps, inText, isCounted } from '../../../src/lib/metrics/rules';
import { post } from '../../../src/lib/outbox/post.server';
import { aStuckLetter } from '../../support/stuckletters';
import { inDays, NOW, settle } from '../../support/world';

let folder: string;
beforeEach(() => {
	settle();
	folder = mkdtempSync(join(tmpdir(), 'metrics-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TOKEN = 'un gettone lungo abbastanza'.replaceAll(' ', '-');
const asked = (given: { BACKUP_DIR?: string; DATA_DIR?: string; WORKER?: number } = {}) => ({
	METRICS_TOKEN: TOKEN,
	BACKUP_DIR: undefined,
	DATA_DIR: folder,
	WORKER: 1,
	...given
});

function told(given: Parameters<typeof asked>[0] = {}) {
	const found = metricsFor(`Bearer ${TOKEN}`, asked(given));
	if (!found || found === 'refused') throw new Error('nothing was told');
	return found.text;
}

const valueOf = (text: string, name: string) =>
	Number(
		text
			.split('\n')
			.find((line) => line.startsWith(`${name} `))
			?.slice(name.length + 1)
	);

test('without a token in the settings there is nothing, and without the same token nothing is told', () => {
	expect(metricsFor(`Bearer ${TOKEN}`, { ...asked(), METRICS_TOKEN: undefined })).toBeUndefined();
	for (const authorization of [null, '', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`])
		expect(metricsFor(authorization, asked())).toBe('refused');
});

test('every line is one that Prometheus reads, each name is explained once and told together', () => {
	choreEnded('a chore of "tests"', { done: NOW });
	const lines = told({ WORKER: 3 }).split('\n');

	const names = new Set<string>();
	let current = '';
	for (const line of lines.filter((one) => one !== '')) {
		const explained = /^# (?:HELP (\w+) \S.*|TYPE (\w+) (?:gauge|counter|histogram))$/.exec(line);
		if (explained?.[1]) {
			expect(names).not.toContain(explained[1]);
			names.add((current = explained[1]));
		} else if (explained) expect(explained[2]).toBe(current);
		else {
			const label = String.raw`[a-z]+="(?:[^"\\\n]|\\["\\n])*"`;
			expect(line).toMatch(
				new RegExp(String.raw`^${current}(_bucket|_sum|_count)?(\{${label}(,${label})*\})? [-\d.e+]+$`)
			);
		}
	}
	expect(lines).toContain('tavoli_chore_failures_total{chore="a chore of \\"tests\\""} 0');
	const held = lines.find((line) => line.startsWith('tavoli_process_memory_bytes{process="3"} '));
	expect(Number(held?.split(' ')[1]) % (16 * 1024 * 1024)).toBe(0);
	expect([...names].every((name) => name.startsWith('tavoli_'))).toBe(true);
});

test('what is written in a label cannot break its line', () => {
	const samples = [{ labels: { step: 'a"b\\c\nd' }, value: 1 }];

	expect(inText([{ name: 'x', help: 'y', type: 'gauge', samples }])).toBe(
		'# HELP x y\n# TYPE x gauge\nx{step="a\\"b\\\\c\\nd"} 1\n'
	);
});

describe('what is counted', () => {
	const reading = { method: 'GET', route: '/incontri', status: 200 };

	test.each([
		['a page', reading, true],
		['an address that is not there', { ...reading, route: null, status: 404 }, true],
		['what is sent', { ...reading, method: 'POST', status: 303 }, false],
		['what is sent and refused', { ...reading, method: 'POST', status: 409 }, false],
		['a page on which one votes', { ...reading, route: '/consultazioni/[consultation]/vota' }, false],
		['the page of a vote', { ...reading, route: '/consultazioni/[consultation]' }, false],
		['a code', { ...reading, route: '/vota/codice' }, false],
		['the desk', { ...reading, route: '/sportello' }, false],
		['these numbers', { ...reading, route: '/metriche' }, false],
		['a vote that fails on our side', { method: 'POST', route: '/vota/codice', status: 503 }, true]
	])('%s', (_, answered, expected) => {
		expect(isCounted(answered)).toBe(expected);
	});

	test('is told by class, with how long it took', () => {
		const lines = () => {
			const text = told();
			const of = (name: string) => valueOf(text, name) || 0;
			return [
				of('tavoli_answers_total{process="1",code="2xx"}'),
				of('tavoli_answer_seconds_bucket{process="1",le="0.05"}'),
				of('tavoli_answer_seconds_bucket{process="1",le="0.1"}'),
				of('tavoli_answer_seconds_bucket{process="1",le="+Inf"}'),
				of('tavoli_answer_seconds_count{process="1"}')
			];
		};
		const before = lines();

		countAnswer(reading, 0.07);
		countAnswer({ ...reading, method: 'POST' }, 0.07);

		expect(lines().map((value, i) => value - (before[i] ?? 0))).toEqual([1, 0, 1, 1, 1]);
	});
});

test('letters that wait, the age of the newest backup, the room left and the schema are told', () => {
	post({ recipient: 'a@b.example', subject: 'x', body: 'y', language: 'it' });
	aStuckLetter();
	const backups = join(folder, 'copie');
	mkdirSync(backups);
	for (const days of [-3, -1]) writeFileSync(join(backups, nameOf('data', inDays(days))), '');
	writeFileSync(join(backups, nameOf('keys', NOW)), '');

	const text = told({ BACKUP_DIR: backups });

	expect(valueOf(text, 'tavoli_letters_waiting')).toBe(2);
	expect(valueOf(text, 'tavoli_letters_stuck')).toBe(1);
	expect(valueOf(text, 'tavoli_backup_age_seconds')).toBe(86_400);
	expect(valueOf(text, 'tavoli_disk_free_bytes') % (256 * 1024 * 1024)).toBe(0);
	expect(text).toMatch(/^tavoli_schema_info\{step="\d{4}_\w+"\} 1$/m);
	expect(text).not.toContain('bruna');
});

test.each([
	['no folder of backups is named', {}],
	['it is not there', { BACKUP_DIR: '/non-esiste' }],
	['it holds none', { BACKUP_DIR: tmpdir() }]
])('no age is told when %s', (_, given) => {
	expect(told(given)).not.toContain('tavoli_backup_age_seconds');
});

test('room is told in steps that no ballot moves', () => {
	expect(inSteps('disk', 10 * 2 ** 30 + 5)).toBe(inSteps('disk', 10 * 2 ** 30 + 200_000_000));
	expect(inSteps('disk', 2 ** 28 - 1)).toBe(0);
	expect(inSteps('memory', 190_000_000)).toBe(inSteps('memory', 189_000_000));
});

test('a chore tells when it last came to its end, also after it failed', () => {
	choreEnded('try', { done: NOW });
	choreEnded('try', 'failed');

	const text = told();
	expect(valueOf(text, 'tavoli_chore_done_timestamp_seconds{chore="try"}')).toBe(NOW.getTime() / 1000);
	expect(valueOf(text, 'tavoli_chore_failures_total{chore="try"}')).toBe(1);
});
