import { LIST_FLOOR } from '../rules';

/** Fewer sheets than these, told apart from all others, could say how somebody voted. */
export const LEAST_TOGETHER = 5;

/** More sheets than these nobody numbers and copies in one sitting. */
export const MOST_IN_A_BATCH = 200;

/** How many are proposed, so that a batch is done in half an hour. */
const HANDY = 50;

/** Those who copy a sheet are two. */
export const KEYINGS = 2;

type BatchProblem =
	'paper_batch_size' | 'paper_batch_over' | 'paper_batch_many' | 'paper_batch_few' | 'paper_batch_leaves_few';

/**
 * Why so many of the sheets that are left make no batch; nothing when they do. Fewer than five go together with
 * others, now and later; only where there never were five do they stand alone.
 */
export function batchProblem(size: number, left: number): BatchProblem | undefined {
	if (!Number.isInteger(size) || size < 1) return 'paper_batch_size';
	if (size > left) return 'paper_batch_over';
	if (size > MOST_IN_A_BATCH) return 'paper_batch_many';
	if (size === left) return undefined;
	if (size < LEAST_TOGETHER) return 'paper_batch_few';
	return left - size < LEAST_TOGETHER ? 'paper_batch_leaves_few' : undefined;
}

/** A size that leaves enough for the next. */
export const handySize = (left: number) => (left - HANDY < LEAST_TOGETHER ? left : HANDY);

/**
 * Whether paper ballots are published sheet by sheet, beside the list of the others. Where one of the two are few,
 * what is published of the others would tell them: then all stand in one list.
 */
export const standsApart = (paper: number, others: number) =>
	paper >= LEAST_TOGETHER && (others === 0 || others >= LEAST_TOGETHER) && paper + others >= LIST_FLOOR;
