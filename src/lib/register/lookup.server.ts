import { onceForEvent } from '../audit/remembered.server';
import { today } from '../clock';
import { once } from '../lazily';
import { countRegister, told, whichOnes } from './queries.server';
import { PAGE_SIZE, type RegisterFilter } from './rules';

type Looked = { readonly total: () => number; readonly first: () => ReturnType<typeof whichOnes> };

const looked = onceForEvent(() => new Map<string, Looked>());
const MOST_LOOKED = 200;

/**
 * The register a page at a time, and how many entries it has. How many, and which stand on the first page, is looked
 * for once however many people ask: that changes only with an event, or with the day. What they say is read every time.
 */
export function lookUp(filter: RegisterFilter) {
	const onPage = (page: number) => whichOnes(filter, PAGE_SIZE, (page - 1) * PAGE_SIZE);
	const known = looked();
	const asked = JSON.stringify([today(), filter]);
	const { total, first } = known.get(asked) ?? {
		total: once(() => countRegister(filter)),
		first: once(() => onPage(1))
	};
	if (known.size >= MOST_LOOKED) known.clear();
	known.set(asked, { total, first });
	return { total: total(), entriesOf: (page: number) => told(page === 1 ? first() : onPage(page)) };
}
