import { listNeighbourhoods } from '../../../lib/neighbourhoods/queries.server';
import { after, DAY } from '../timeline';
import { proposeMuch } from './ideas';
import { measureMuch } from './measures';
import { meetMuch } from './meetings';
import { promiseMuch } from './promises';
import { settleMany } from './residents';
import type { Size } from './size';
import { voteMuch } from './votes';

const HOME = 'san-giorgio';
/** The secretary of every tavolo that is added. */
const SECRETARY = 'teresa';

/**
 * Vallefiorita after years in which everything piled up, until that day, and 60 quartieri more. The same
 * every time but for ids and keys. Most is written straight into the tables, since so many acts one by one would take an
 * hour; the ballots are cast and counted. `tell` hears how far it is, from 0 to 1.
 */
export function growCity(end: Date, size: Size, tell: (share: number) => void = () => {}) {
	const home = listNeighbourhoods().find(({ slug }) => slug === HOME);
	if (!home) throw new Error(`only Vallefiorita grows, and it has ${HOME}`);
	promiseMuch(end, size);
	tell(0.2);
	proposeMuch(end, size);
	tell(0.3);
	const openItems = meetMuch(end, SECRETARY, home.districtId, size);
	tell(0.4);
	measureMuch(end, size);
	tell(0.6);
	const residents = settleMany(size.people, home.id, after(end, -60 * DAY));
	tell(0.7);
	voteMuch(residents.slice(0, size.ballots), home.id, after(end, -40 * DAY));
	tell(1);
	return { quartiere: home, secretary: SECRETARY, openItems, residents };
}
