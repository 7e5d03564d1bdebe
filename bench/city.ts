import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { growCity } from '../src/cli/demo/large/city';
import type { Size } from '../src/cli/demo/large/size';
import { after, DAY } from '../src/cli/demo/timeline';
import { countWhatIsDue } from '../src/lib/consultations/counts/due.server';
import { connect, db, disconnect } from '../src/lib/db.server';
import { listInitiatives } from '../src/lib/initiatives/queries.server';
import { makeDocuments } from '../src/lib/minutes/documents/making.server';
import { cookieOf, manySigners } from './people';
import { openVote } from './voters';

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

/** The city grows, and in an open vote so many people wait to cast. */
export async function fillCity(file: string, size: Size, voters: number) {
	connect(file);
	const people = Math.max(size.people, voters);
	const { quartiere, secretary, openItems, residents } = growCity(new Date(), { ...size, people });
	const vote = await openVote(residents.slice(0, voters), quartiere.id, yesterday);
	countWhatIsDue();
	await makeEveryDocument();
	const city = {
		quartiere: quartiere.slug,
		initiative: listInitiatives({ states: ['project'] })[0]?.id ?? '',
		meeting: meetingWithMost(),
		commitment: aCommitment(),
		vote,
		notes: { cookie: await cookieOf(secretary), items: openItems },
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

/** The promise whose life has most steps. */
const aCommitment = () =>
	db.get<{ id: string }>(sql`
		select c.id from commitments c join commitment_steps s on s.commitment_id = c.id
		where c.bound_at is not null group by c.id order by count(*) desc, c.id limit 1`).id;
