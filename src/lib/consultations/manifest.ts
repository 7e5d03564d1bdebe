import { dayOf } from '../clock';
import type { BudgetTerms } from './counting/budget';
import type { Terms } from './counting/count';
import type { Found } from './queries.server';
import { CHOICES, NOBODY, type CHANNELS, type SECRECIES, type TIE_RULES } from './rules';

/** Everything that holds from the calling on. Its hash is published then; nothing in it can change afterwards. */
export type Manifest = Omit<Terms, 'options'> & {
	readonly format: 'tq1';
	readonly id: string;
	readonly question: string;
	readonly explanation: string;
	readonly ifYes: string;
	readonly ifNo: string;
	readonly options: readonly ManifestOption[];
	readonly voters: {
		/** Empty for the whole city. */
		readonly neighbourhoods: readonly { readonly id: string; readonly name: string }[];
		readonly relations: readonly string[];
		readonly minimumAge: number;
		/** The day on which the roll was frozen, and the one on which voters must be of age. */
		readonly frozenOn: string;
		readonly ofAgeOn: string;
		/** Of an open vote: those who sit there, people and organisations, and nobody else. */
		readonly tavolo?: { readonly id: string; readonly name: string };
		/** Besides those the desk verified, people whom a list of the Comune entitles. */
		readonly listed?: true;
	};
	readonly tieRule: (typeof TIE_RULES)[number];
	readonly lotSource: string;
	readonly secrecy: (typeof SECRECIES)[number];
	readonly binding: boolean;
	readonly channels: readonly (typeof CHANNELS)[number][];
	readonly opensAt: string;
	readonly closesAt: string;
	/** Empty where the vote is open: nothing is sealed. */
	readonly publicKey: string;
	readonly initiativeId: string | null;
	readonly decisionId: string | null;
};

export type ManifestOption = {
	readonly id: string;
	/** Empty where the method names its options: yes, no, nobody. */
	readonly title: string;
	readonly description: string;
	readonly cents: number | null;
	readonly neighbourhood: string | null;
	readonly initiativeId: string | null;
};

/** An option that the method itself brings. */
const ownOption = (id: string): ManifestOption => ({
	id,
	title: '',
	description: '',
	cents: null,
	neighbourhood: null,
	initiativeId: null
});

/** What is asked: the options as they were written, or those of the method. */
type Asked = {
	readonly options: readonly ManifestOption[];
	readonly exclusions: BudgetTerms['exclusions'];
	readonly ceilings: BudgetTerms['ceilings'];
};

type Frozen = {
	readonly at: Date;
	readonly entitled: number;
	readonly listed: boolean;
	/** None where nothing is sealed. */
	readonly publicKey: Buffer | null;
};

/** What a consultation promises at the moment it is called. */
export const manifestOf = (
	consultation: Found,
	asked: Asked,
	{ at: frozenAt, entitled, listed, publicKey }: Frozen
): Manifest => ({
	format: 'tq1',
	id: consultation.id,
	question: consultation.question,
	explanation: consultation.explanation,
	ifYes: consultation.ifYes,
	ifNo: consultation.ifNo,
	method: consultation.method,
	options: optionsOf(consultation, asked),
	choices: choicesOf(consultation, asked),
	winners: consultation.winners,
	budget: budgetOf(consultation, asked),
	entitled,
	voters: {
		neighbourhoods: consultation.quartieri.map(({ id, name }) => ({ id, name })),
		relations: consultation.relations,
		minimumAge: consultation.tavoloId ? 0 : consultation.minimumAge,
		frozenOn: dayOf(frozenAt),
		ofAgeOn: dayOf(consultation.closesAt),
		...tavoloOf(consultation),
		...(listed ? { listed } : {})
	},
	quorum: { rule: consultation.quorum, value: consultation.quorumValue },
	majority: {
		rule: consultation.majority,
		numerator: consultation.majorityNumerator ?? 1,
		denominator: consultation.majorityDenominator ?? 2
	},
	tieRule: consultation.tieRule,
	lotSource: consultation.lotSource,
	secrecy: consultation.secrecy,
	binding: consultation.binding,
	channels: consultation.channels,
	opensAt: consultation.opensAt.toISOString(),
	closesAt: consultation.closesAt.toISOString(),
	publicKey: publicKey?.toString('hex') ?? '',
	initiativeId: consultation.initiativeId,
	decisionId: consultation.decisionId
});

const tavoloOf = ({ tavoloId, tavolo }: Found) =>
	tavoloId ? { tavolo: { id: tavoloId, name: tavolo ?? '' } } : {};

const optionsOf = ({ method }: Found, { options }: Asked) =>
	method === 'yes_no'
		? CHOICES.map(ownOption)
		: method === 'preferences'
			? [...options, ownOption(NOBODY)]
			: options;

/** Who fills a sum chooses as much as it pays. */
const choicesOf = ({ budgetBallot, minChoices, maxChoices }: Found, { options }: Asked) =>
	budgetBallot === 'knapsack' ? { least: 1, most: options.length } : { least: minChoices, most: maxChoices };

const budgetOf = (
	{ method, budgetCents, budgetBallot, budgetRule, minimumVotes }: Found,
	{ exclusions, ceilings }: Asked
): BudgetTerms | null =>
	method !== 'budget'
		? null
		: {
				cents: budgetCents ?? 0,
				ballot: budgetBallot ?? 'approval',
				rule: budgetRule ?? 'greedy',
				minimumVotes,
				exclusions,
				ceilings
			};

let readLast: { readonly text: string; readonly manifest: Manifest } | undefined;

/** What a stored manifest says. While a vote is open everybody asks for the same: the one read last stays at hand. */
export function readManifest(text: string): Manifest {
	if (readLast?.text !== text) readLast = { text, manifest: JSON.parse(text) };
	return readLast.manifest;
}

/** JSON that everybody writes alike: keys in order, no spaces. For text, whole numbers, true, false, null, lists and records. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value !== null && typeof value === 'object') {
		const pairs = Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`);
		return `{${pairs.join(',')}}`;
	}
	if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} is not whole`);
	return JSON.stringify(value);
}
