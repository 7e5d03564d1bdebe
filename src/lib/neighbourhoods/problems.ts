import type { AreaProblem } from '../formats/geojson';
import { m } from '../paraglide/messages.js';

/** What is wrong with a feature of a file, and which it is. */
export const problemInWords = ({ feature, name, why }: AreaProblem) =>
	feature === 0
		? m[`geojson_${why}`]()
		: m.geojson_feature({
				feature,
				name: name ? `“${name}”` : m.geojson_nameless(),
				why: m[`geojson_${why}`]()
			});
