import { m } from '../paraglide/messages.js';
import type { listNeeds } from './queries.server';

type Need = ReturnType<typeof listNeeds>[number];

/** A need as it is read. How many said so is told only of all that was told together: see `trends`. */
export const inWords = (need: Need) => ({
	id: need.id,
	words: need.words,
	where: need.neighbourhoodName ?? m.need_whole_city(),
	theme: m[`theme_${need.theme}`](),
	target: m.need_for({ target: m[`target_${need.target}`]() }),
	told: m.need_told({ source: m[`need_source_${need.source}`]() })
});
