/** One number, with what tells it apart from others of the same name. */
export type Sample = {
	readonly labels?: Readonly<Record<string, string>>;
	readonly value: number;
	/** Of a histogram: which part of it. */
	readonly part?: '_bucket' | '_sum' | '_count';
};
export type Metric = {
	readonly name: string;
	readonly help: string;
	readonly type: 'gauge' | 'counter' | 'histogram';
	readonly samples: readonly Sample[];
};

/** Numbers in the text format of Prometheus, 0.0.4; what has no number is not told. */
export const inText = (metrics: readonly Metric[]) =>
	metrics
		.filter(({ samples }) => samples.length > 0)
		.map(({ name, help, type, samples }) =>
			[
				`# HELP ${name} ${help}`,
				`# TYPE ${name} ${type}`,
				...samples.map(({ labels = {}, value, part = '' }) => `${name}${part}${among(labels)} ${value}`)
			].join('\n')
		)
		.join('\n\n') + '\n';

function among(labels: Readonly<Record<string, string>>) {
	const told = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
	return told.length > 0 ? `{${told.join()}}` : '';
}

const escaped = (text: string) =>
	text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** Up to how many seconds an answer takes. */
export const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** Where one votes, or is given what one votes with. */
const VOTING = /^\/(consultazioni|vota|sportello)(\/|$)/;
const OWN = '/metriche';

/**
 * Whether an answer is counted. A number that grows with each ballot tells the turnout of an open vote: so neither
 * what is sent is counted, since a ballot is, nor a page on the way to one. What fails on our side always is.
 */
export const isCounted = ({ method, route, status }: Answered) =>
	status >= 500 ||
	((method === 'GET' || method === 'HEAD') && route !== OWN && !(route !== null && VOTING.test(route)));

export type Answered = { readonly method: string; readonly route: string | null; readonly status: number };

const MB = 1024 * 1024;
const STEPS = { disk: 256 * MB, memory: 16 * MB } as const;

/** In steps: each ballot takes some room, on the disk and for a while in memory, and a finer number would tell of it. */
export const inSteps = (of: keyof typeof STEPS, bytes: number) => Math.floor(bytes / STEPS[of]) * STEPS[of];
