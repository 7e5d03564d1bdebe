import { setClock } from '../../lib/clock';

type Act = { readonly at: Date; readonly order: number; readonly run: () => void };

/**
 * What happens in the demo city, in the order in which it happened: each act runs with the clock at its own
 * time, so that every record, number and chain comes out as in a city that really lived.
 */
export class Timeline {
	private readonly acts: Act[] = [];
	private planned = 0;
	private done = 0;

	constructor(readonly end: Date) {}

	/** Plans an act; one later than the end of the story never happens. */
	at(when: Date, run: () => void) {
		if (when > this.end) return;
		const act = { at: when, order: this.planned++, run };
		let low = this.done;
		let high = this.acts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.acts[middle];
			if (other && (other.at < when || (other.at.getTime() === when.getTime() && other.order < act.order)))
				low = middle + 1;
			else high = middle;
		}
		this.acts.splice(low, 0, act);
	}

	/** Lives it all; an act may plan later ones. `tell` hears how far it is, from 0 to 1. */
	run(tell: (share: number) => void = () => {}) {
		for (let act = this.acts[this.done]; act; act = this.acts[this.done]) {
			this.done++;
			setClock(() => act.at);
			act.run();
			if (this.done % 200 === 0) tell(this.done / this.acts.length);
		}
		setClock();
	}
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const after = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);
