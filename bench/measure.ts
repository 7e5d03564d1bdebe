import { ballotsBesideAWordFor, ballotsFor } from './casting';
import { load, type Measured } from './load';
import type { Scenario } from './scenarios';
import type { Running } from './servers';

/** How much is asked of the product. */
export type Extent = {
	readonly rounds: number;
	/** Requests of one scenario in one round, by the number of connections. */
	readonly requests: ReadonlyMap<number, number>;
	readonly warmUp: number;
};

/** The floor is asked so many times as often: it answers so fast that processor time, told in hundredths of a second, would be rough. */
const OF_THE_FLOOR = 3;

export const WHOLE: Extent = {
	rounds: 5,
	requests: new Map([
		[1, 120],
		[10, 240],
		[50, 300]
	]),
	warmUp: 800
};

export const QUICK: Extent = {
	rounds: 2,
	requests: new Map([
		[1, 20],
		[10, 40],
		[50, 60]
	]),
	warmUp: 20
};

/** The floor is shown each of the three ways to vote once. */
const SHOWN = 3;

/** People needed to cast a vote each time one is measured, in every way. */
export function votersFor({ rounds, requests, warmUp }: Extent) {
	const each = (ballots: (count: number) => number) =>
		[...requests.values()].reduce((sum, count) => sum + rounds * ballots(count), ballots(warmUp));
	return SHOWN + each(ballotsFor) + each(ballotsBesideAWordFor);
}

export type Round = {
	readonly scenario: Scenario;
	readonly connections: number;
	readonly product: Measured;
	readonly floor: Measured;
};

type Contestants = { readonly product: Running; readonly floor: Running };

/** Every scenario in every round, product and floor one after the other; who goes first changes each round. */
export async function measure(
	scenarios: readonly Scenario[],
	{ product, floor }: Contestants,
	{ rounds, requests, warmUp }: Extent,
	tell: (progress: string) => void
): Promise<Round[]> {
	const ask = async (scenario: Scenario, connections: number, count: number, floorFirst: boolean) => {
		const asked = OF_THE_FLOOR * requestsOf(scenario, count);
		const onFloor = () =>
			load(floor, new Array<typeof scenario.floor>(asked).fill(scenario.floor), connections);
		const before = floorFirst ? await onFloor() : undefined;
		const measured = await askProduct(product, scenario, connections, count);
		return { scenario, connections, product: measured, floor: before ?? (await onFloor()) };
	};

	for (const scenario of scenarios) {
		tell(`warming up: ${scenario.name}`);
		await ask(scenario, 10, warmUp, false);
	}
	const measured: Round[] = [];
	for (let round = 0; round < rounds; round++) {
		for (const scenario of scenarios) {
			tell(`round ${round + 1} of ${rounds}: ${scenario.name}`);
			for (const [connections, count] of requests) {
				measured.push(await ask(scenario, connections, count, round % 2 === 1));
			}
		}
	}
	return measured;
}

/** So many requests of a scenario, or fewer or more where it says so. */
const requestsOf = ({ effort = 1 }: Scenario, count: number) => Math.ceil(count * effort);

export const askProduct = (product: Running, scenario: Scenario, connections: number, count: number) =>
	load(product, scenario.calls(requestsOf(scenario, count)), connections, scenario.accepted);
