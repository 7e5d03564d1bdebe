import type { PointsBallot } from '../elections';
import { finest, scaled, written, type Written } from './numbers';
import type { Row } from './pabulib';
import { Unreadable } from './unreadable';

const VOTE_TYPES = ['approval', 'choose-1', 'cumulative', 'ordinal', 'scoring'];
const ONE: Written = { digits: 1n, decimals: 0 };
const NONE: Written = { digits: 0n, decimals: 0 };

type Choice = { readonly id: string; readonly points: Written };

/**
 * The votes of a Pabulib file as points for projects, in whole parts of a grain of so many decimals. An
 * approval is one point; the first of an ordered vote gets as many as the vote has places, the last one.
 */
export function ballotsOf(
	votes: readonly Row[],
	projects: readonly Row[],
	meta: ReadonlyMap<string, { readonly line: number; readonly text: string }>
) {
	const stated = meta.get('vote_type');
	if (!stated) throw new Unreadable('Manca il tipo di voto.');
	const { text: voteType, line } = stated;
	if (!VOTE_TYPES.includes(voteType))
		throw new Unreadable(`Non si conosce il tipo di voto «${voteType}».`, line);

	const known = new Set(projects.map(({ cells }) => cells.project_id));
	const read = votes.map((row) => choicesOf(row, voteType));
	const longest = Number(meta.get('max_length')?.text ?? 0);
	const ordered =
		voteType === 'ordinal' && countsFrom(longest, read, projects) ? raised(read, longest) : read;
	const strengths = votes.map(({ cells }) => written(cells.vote_strength ?? '') ?? ONE);
	const grain = finest(read.flatMap((choices) => choices.map(({ points }) => points)));
	const finer = finest(strengths);

	const ballots = ordered.map((choices, i): PointsBallot => ({
		weight: 1,
		points: new Map(
			choices
				.filter(({ id, points }) => known.has(id) && points.digits > 0n)
				.map(({ id, points }) => [id, scaled(points, grain) * scaled(strengths[i] ?? ONE, finer)])
		)
	}));
	const unknown = read.flat().filter(({ id }) => !known.has(id)).length;
	return { ballots, grain: grain + finer, unknown };
}

function choicesOf({ line, cells: { voter_id, vote, points: given } }: Row, voteType: string): Choice[] {
	const ids = [...new Set(listed(vote))];
	if (given !== undefined && given !== '' && !['approval', 'choose-1'].includes(voteType)) {
		const points = listed(given).map((number) => pointsIn(number, line));
		if (points.length !== ids.length) {
			throw new Unreadable(`Nel voto di «${voter_id}» i progetti e i punti non sono tanti uguali.`, line);
		}
		return ids.map((id, i) => ({ id, points: points[i] ?? NONE }));
	}
	const place = (i: number) => (voteType === 'ordinal' ? BigInt(ids.length - i) : 1n);
	return ids.map((id, i) => ({ id, points: { digits: place(i), decimals: 0 } }));
}

/** Less than nothing counts as nothing. */
function pointsIn(text: string, line: number) {
	const points = written(text.replace(/^-/, ''));
	if (!points) throw new Unreadable(`Non si leggono i punti «${text}».`, line);
	return text.startsWith('-') ? NONE : points;
}

const listed = (text = '') =>
	text
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');

/**
 * Some cities give the first place as many points as the longest vote may have, however short this one is.
 * The file does not say so; its own column of scores does, when it fits that and not the other.
 */
function countsFrom(longest: number, read: readonly Choice[][], projects: readonly Row[]) {
	const fits = (choices: readonly Choice[][]) => {
		const sums = new Map<string, bigint>();
		for (const { id, points } of choices.flat()) sums.set(id, (sums.get(id) ?? 0n) + points.digits);
		return projects.every(({ cells: { project_id = '', score, votes } }) => {
			const stated = written(score ?? votes ?? '');
			return stated !== undefined && stated.decimals === 0 && stated.digits === (sums.get(project_id) ?? 0n);
		});
	};
	return longest > 0 && !fits(read) && fits(raised(read, longest));
}

const raised = (read: readonly Choice[][], longest: number) =>
	read.map((choices) =>
		choices.map(({ id, points }) => ({
			id,
			points: { ...points, digits: points.digits + BigInt(Math.max(0, longest - choices.length)) }
		}))
	);
