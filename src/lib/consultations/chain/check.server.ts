import { asc, count, eq, gt } from 'drizzle-orm';
import { sha256 } from '../../audit/record.server';
import { db } from '../../db.server';
import { ballots } from '../ballots/tables.server';
import { canonical, readManifest } from '../manifest';
import { countedBatches, toldBatches } from '../paper/counted.server';
import { seatProblems } from '../open/counting.server';
import { findConsultation } from '../queries.server';
import { stateOf } from '../rules';
import { now } from '../../clock';
import { manifests } from '../tables.server';
import { chainFaults } from './rules';
import { listChain, paperTold } from './records.server';

const AT_ONCE = 100;

/** Votes whose manifest, chain or ballots are no longer what was published, each in a sentence. */
export function brokenVotes(): string[] {
	const broken: string[] = [];
	let after = '';
	for (;;) {
		const called = db
			.select({ id: manifests.consultationId, manifest: manifests.manifest, hash: manifests.hash })
			.from(manifests)
			.where(gt(manifests.consultationId, after))
			.orderBy(asc(manifests.consultationId))
			.limit(AT_ONCE)
			.all();
		for (const vote of called) broken.push(...problemsOf(vote));
		const last = called.at(-1);
		if (!last) return broken;
		after = last.id;
	}
}

export const countVotes = () => db.select({ total: count() }).from(manifests).get()?.total ?? 0;

const countKept = (id: string) =>
	db.select({ total: count() }).from(ballots).where(eq(ballots.consultationId, id)).get()?.total ?? 0;

function problemsOf({ id, manifest, hash }: { id: string; manifest: string; hash: string }) {
	if (sha256(manifest) !== hash) return [`il manifesto della votazione ${id} è stato cambiato`];
	const consultation = findConsultation(id);
	const { tally } = consultation ?? {};
	if (!consultation || !tally) return [];
	const paper = toldBatches(countedBatches(id, readManifest(manifest)), tally.cast);
	const kept = countKept(id) + paper.reduce((sum, { sheets }) => sum + (sheets?.length ?? 0), 0);
	const seats = consultation.secrecy === 'open' ? seatProblems(id) : [];
	const records = listChain(id);
	const told = records.filter(({ type }) => type === 'paper_batch').map(({ payload }) => payload);
	const copied = paper.map((batch) => canonical(paperTold(batch).payload));
	const tied = stateOf(consultation, now()) === 'tied';
	const faults = chainFaults(records, hash, sha256).filter((fault) => !(tied && fault === 'closing'));
	return [
		...seats,
		...(records.length > 0 && faults.length > 0
			? [`la catena della votazione ${id} è stata cambiata o tagliata`]
			: []),
		...(records.length === 0 || told.join() === copied.join()
			? []
			: [`la carta della votazione ${id} non è quella della sua catena`]),
		...(kept === tally.cast ? [] : [`la votazione ${id} ha ${kept} schede per ${tally.cast} voti`])
	];
}
