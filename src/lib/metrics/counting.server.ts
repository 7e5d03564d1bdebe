import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BUCKETS, isCounted, type Answered, type Metric } from './rules';

/** What this process has counted since it began. */
const answers = new Map<string, number>();
const within = BUCKETS.map(() => 0);
let seconds = 0;
let counted = 0;

const chores = new Map<string, { failures: number; done?: Date }>();

let delay: ReturnType<typeof monitorEventLoopDelay> | undefined;

/** Begins to measure how late this process is with its work. It costs a little, so only where somebody asks for it. */
export function watchDelay() {
	delay ??= monitorEventLoopDelay({ resolution: 20 });
	delay.enable();
}

export function countAnswer(answered: Answered, took: number) {
	if (!isCounted(answered)) return;
	const code = `${Math.floor(answered.status / 100)}xx`;
	answers.set(code, (answers.get(code) ?? 0) + 1);
	BUCKETS.forEach((most, i) => {
		if (took <= most) within[i] = (within[i] ?? 0) + 1;
	});
	seconds += took;
	counted++;
}

/** A chore came to its end, or failed. */
export function choreEnded(chore: string, ended: { readonly done: Date } | 'failed') {
	const { failures, done } = chores.get(chore) ?? { failures: 0 };
	chores.set(chore, ended === 'failed' ? { failures: failures + 1, done } : { failures, done: ended.done });
}

/** The numbers of one process, under its own name: with several, each answers for itself. */
export function ofThisProcess(process: string): readonly Metric[] {
	const own = { process };
	const late = (value: number) => (Number.isFinite(value) ? value / 1e9 : 0);
	return [
		{
			name: 'tavoli_answers_total',
			help: 'Answers to who reads, votes left out, and every answer that failed on our side.',
			type: 'counter',
			samples: [...answers].sort().map(([code, value]) => ({ labels: { ...own, code }, value }))
		},
		{
			name: 'tavoli_answer_seconds',
			help: 'How long those answers took, the wait for their turn included.',
			type: 'histogram',
			samples: [
				...BUCKETS.map((most, i) => ({
					part: '_bucket' as const,
					labels: { ...own, le: String(most) },
					value: within[i] ?? 0
				})),
				{ part: '_bucket', labels: { ...own, le: '+Inf' }, value: counted },
				{ part: '_sum', labels: own, value: seconds },
				{ part: '_count', labels: own, value: counted }
			]
		},
		{
			name: 'tavoli_loop_delay_seconds',
			help: 'How late the process was with its work since it was last asked: mean and worst.',
			type: 'gauge',
			samples: delay
				? [
						{ labels: { ...own, which: 'mean' }, value: late(delay.mean) },
						{ labels: { ...own, which: 'max' }, value: late(delay.max) }
					]
				: []
		},
		{
			name: 'tavoli_chore_done_timestamp_seconds',
			help: 'When each chore last came to its end.',
			type: 'gauge',
			samples: [...chores].flatMap(([chore, { done }]) =>
				done ? { labels: { chore }, value: Math.floor(done.getTime() / 1000) } : []
			)
		},
		{
			name: 'tavoli_chore_failures_total',
			help: 'How often each chore failed.',
			type: 'counter',
			samples: [...chores].map(([chore, { failures }]) => ({ labels: { chore }, value: failures }))
		}
	];
}

/** What was told of the delay is not told again. */
export const resetDelay = () => delay?.reset();
