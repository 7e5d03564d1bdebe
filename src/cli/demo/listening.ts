import { newId } from '../../lib/columns.server';
import { recordNeed } from '../../lib/needs/commands.server';
import { IDEAS } from './ideas';
import type { Random } from './random';
import { actorOf, type Quarter } from './settling';
import { after, DAY, type Timeline } from './timeline';

/** A round of listening every so many days, in each quartiere. */
const ROUND = 45 * DAY;
/** Where more and more people tell of the same, and where fewer do. */
const GROWING = 'san-giorgio';
const WANING = 'stazione';

/**
 * Whoever keeps the minutes of a tavolo goes round the associations and writes down what many people told them: how
 * many voices, never whose. In one quartiere the same need grows, in another it wanes.
 */
export function planListening(timeline: Timeline, random: Random, quarter: Quarter, begin: Date) {
	const [asked, other] = [random.pick(IDEAS), random.pick(IDEAS)];
	for (let round = 0; after(begin, (round + 1) * ROUND) <= timeline.end; round++) {
		const left = Math.round((timeline.end.getTime() - begin.getTime()) / ROUND) - round;
		const heard = random.chance(0.7) || left < 5 ? asked : other;
		const voices = voicesIn(quarter.slug, left, random);
		timeline.at(after(begin, (round + 1) * ROUND - random.between(1, 9) * DAY), () =>
			recordNeed(actorOf(quarter.secretary), {
				id: newId(),
				words: heard.need,
				theme: heard.theme,
				target: heard.targets[0],
				neighbourhoodId: quarter.id,
				source: random.pick(['organizzazione', 'volontario']),
				voices,
				intensity: random.pick(['1', '2', '2', '3'])
			})
		);
	}
}

const voicesIn = (slug: string, roundsLeft: number, random: Random) =>
	slug === GROWING && roundsLeft < 3
		? random.between(14, 19)
		: slug === WANING && roundsLeft < 3
			? random.between(5, 6)
			: random.between(8, 11);
