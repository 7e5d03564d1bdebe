import { copyFileSync, mkdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { after, DAY } from '../src/cli/demo/timeline';
import { countWhatIsDue } from '../src/lib/consultations/counts/due.server';
import { connect, db, disconnect } from '../src/lib/db.server';
import { listInitiatives } from '../src/lib/initiatives/queries.server';
import { listNeighbourhoods } from '../src/lib/neighbourhoods/queries.server';
import { makeDocuments } from '../src/lib/minutes/documents/making.server';
import { settings } from '../src/lib/settings.server';
import { proposeMuch } from './ideas';
import { manyMeetings } from './notes';
import { promiseMuch } from './promises';
import { aVoteWith } from './voters';

/** What the scenarios ask for: addresses of things that exist, and an open vote with people who may cast. */
export type City = Awaited<ReturnType<typeof prepareCity>>;

/**
 * The demo city, up to yesterday, and since then an open vote with as many people who may cast; beside it, as
 * many quartieri and meetings as a large city has, and its register. The floor gets the same file.
 */
export async function prepareCity(voters: number, floorDatabase: string) {
	const { DATA_DIR, DATABASE } = settings();
	mkdirSync(DATA_DIR, { recursive: true });
	const hashes = await demoPasswordHashes();
	connect(DATABASE);
	const yesterday = after(new Date(), -DAY);
	buildCity(yesterday, hashes, () => {});
	promiseMuch(yesterday);
	proposeMuch(yesterday);
	const quartiere = listNeighbourhoods().find(({ slug }) => slug === 'san-giorgio');
	if (!quartiere) throw new Error('the demo city lacks San Giorgio');
	const vote = await aVoteWith(voters, quartiere.id, yesterday);
	const notes = await manyMeetings('teresa', quartiere.districtId);
	countWhatIsDue();
	await makeEveryDocument();
	const city = {
		quartiere: quartiere.slug,
		initiative: listInitiatives({ states: ['project'] })[0]?.id ?? '',
		meeting: meetingWithMost(),
		vote,
		notes
	};
	disconnect();
	copyFileSync(DATABASE, floorDatabase);
	return city;
}

/** A city of two years made the PDFs of its minutes long ago: they are not made while something is measured. */
export async function makeEveryDocument() {
	while ((await makeDocuments()) > 0);
}

/** The meeting whose published minutes tell most. */
const meetingWithMost = () =>
	db.get<{ id: string }>(sql`
		select m.meeting_id as id from minutes m
		join minutes_steps s on s.minutes_id = m.id and s.ended_at is null and s.state = 'published'
		join minutes_versions v on v.minutes_id = m.id
		join decisions d on d.minutes_id = m.id
		group by m.id order by count(*) desc, m.id limit 1`).id;
