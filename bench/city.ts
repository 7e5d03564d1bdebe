import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { after, DAY } from '../src/cli/demo/timeline';
import { countWhatIsDue } from '../src/lib/consultations/counts/due.server';
import { connect, db, disconnect } from '../src/lib/db.server';
import { listInitiatives } from '../src/lib/initiatives/queries.server';
import { listNeighbourhoods } from '../src/lib/neighbourhoods/queries.server';
import { makeDocuments } from '../src/lib/minutes/documents/making.server';
import { proposeMuch } from './ideas';
import { measureMuch } from './measures';
import { manyMeetings } from './notes';
import { cookieOf, manyResidents, manySigners } from './people';
import { promiseMuch } from './promises';
import type { Size } from './size';
import { aVoteWith } from './voters';

/** What the scenarios ask for: addresses of things that exist, people who are signed in, an open vote. */
export type City = Awaited<ReturnType<typeof fillCity>>;

const yesterday = after(new Date(), -DAY);

/** The demo city, up to yesterday: every city that is measured began as this one. */
export async function foundCity(file: string) {
	mkdirSync(dirname(file), { recursive: true });
	const hashes = await demoPasswordHashes();
	connect(file);
	buildCity(yesterday, hashes, () => {});
	countWhatIsDue();
	await makeEveryDocument();
	disconnect();
}

/** Years of everything go into the file, and an open vote with so many people who wait to cast. */
export async function fillCity(file: string, size: Size, voters: number) {
	connect(file);
	const quartiere = listNeighbourhoods().find(({ slug }) => slug === 'san-giorgio');
	if (!quartiere) throw new Error('the demo city lacks San Giorgio');
	promiseMuch(yesterday, size);
	proposeMuch(yesterday, size);
	const notes = await manyMeetings('teresa', quartiere.districtId, size);
	measureMuch(yesterday, size);
	manyResidents(Math.max(0, size.people - voters), quartiere.id, after(yesterday, -DAY));
	const vote = await aVoteWith(voters, quartiere.id, yesterday);
	countWhatIsDue();
	await makeEveryDocument();
	const city = {
		quartiere: quartiere.slug,
		initiative: listInitiatives({ states: ['project'] })[0]?.id ?? '',
		meeting: meetingWithMost(),
		vote,
		notes,
		coordinator: await cookieOf('carla'),
		signers: await manySigners()
	};
	disconnect();
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
