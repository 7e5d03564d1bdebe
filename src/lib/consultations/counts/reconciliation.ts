import { CHANNELS, type Channel } from '../rules';

/** The roll after the count, as numbers: for each channel how many rows it has and how many of them voted. */
export type Marks = readonly { readonly channel: Channel; readonly issued: number; readonly cast: number }[];

/** What the public can check of a vote: what was handed over is what was cast and what was not used. */
export type Reconciliation = {
	/** The size of the roll. */
	readonly entitled: number;
	readonly channels: readonly {
		readonly channel: Channel;
		/** Handed over; online nothing is, and this is what was cast. */
		readonly issued: number;
		readonly cast: number;
		readonly unused: number;
	}[];
	/** What came out of the ballot box, where paper was handed over: declared, then counted, and why they differ. */
	readonly paper: BallotBox | null;
	/** Ballots in the count. */
	readonly ballots: number;
	/** Rows of the roll marked as cast, whatever the channel. */
	readonly cast: number;
	/** Ballots as marks, and no more than the entitled. */
	readonly holds: boolean;
};

/** Sheets counted in the box before any was copied, those that were in the count, and what was said of a difference. */
export type BallotBox = { readonly sheets: number; readonly counted: number; readonly note: string };

/** Every channel of the vote in one order, also those that nobody used. */
export function reconciled(
	vote: { readonly entitled: number; readonly channels: readonly Channel[]; readonly ballots: number },
	marks: Marks,
	paper: BallotBox | null = null
): Reconciliation {
	const channels = CHANNELS.filter((channel) => vote.channels.includes(channel)).map((channel) => {
		const { issued, cast } = marks.find((one) => one.channel === channel) ?? { issued: 0, cast: 0 };
		return { channel, issued, cast, unused: issued - cast };
	});
	const cast = marks.reduce((sum, one) => sum + one.cast, 0);
	const { entitled, ballots } = vote;
	return { entitled, channels, paper, ballots, cast, holds: ballots === cast && cast <= entitled };
}
