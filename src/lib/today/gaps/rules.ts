import { areNear } from '../../neighbourhoods/nearness';
import type { Polygon } from '../../neighbourhoods/rules';

type Pair = {
	readonly id: string;
	readonly place: string;
	readonly otherId: string;
	readonly otherPlace: string;
};
type Shape = { readonly id: string; readonly districtId: string; readonly polygon: Polygon | null };

/** Of these pairs those whose quartieri are near, each pair of projects once. */
export function pairNeighbours<T extends Pair>(pairs: readonly T[], shapes: readonly Shape[]): T[] {
	const byId = new Map(shapes.map((shape) => [shape.id, shape]));
	const looked = new Map<string, boolean>();
	const near = ({ place, otherPlace }: Pair) => {
		const [a = '', b = ''] = [place, otherPlace].toSorted();
		const known = looked.get(`${a} ${b}`);
		if (known !== undefined) return known;
		const [one, other] = [byId.get(a), byId.get(b)];
		const answer = one !== undefined && other !== undefined && areNear(one, other);
		looked.set(`${a} ${b}`, answer);
		return answer;
	};
	const told = new Set<string>();
	return pairs.filter((pair) => {
		const name = `${pair.id} ${pair.otherId}`;
		if (told.has(name) || !near(pair)) return false;
		told.add(name);
		return true;
	});
}
