import { asc, desc, eq } from 'drizzle-orm';
import { sha256 } from '../../audit/record.server';
import { db } from '../../db.server';
import { found } from '../../errors';
import type { Counted } from '../counting/count';
import { canonical } from '../manifest';
import type { Found } from '../queries.server';
import type { ChainRecord } from '../rules';
import { linkText } from './rules';
import { chainRecords } from './tables.server';

type Telling = { readonly type: ChainRecord; readonly payload: unknown };

/** The public chain of a vote from its manifest on; a vote without ties is closed at once. */
export function beginChain(
	{ id, hash }: Pick<Found, 'id' | 'hash'>,
	told: readonly Telling[],
	{ closing }: { readonly closing: boolean }
) {
	const manifestHash = found(hash);
	db.insert(chainRecords)
		.values({ consultationId: id, number: 0, type: 'manifest', payload: manifestHash, hash: manifestHash })
		.run();
	extendChain(id, told, { closing });
}

/** More records, each sealed with the one before. */
export function extendChain(
	consultationId: string,
	told: readonly Telling[],
	{ closing }: { readonly closing: boolean }
) {
	let { number, hash } = found(lastRecord(consultationId));
	const add = (type: ChainRecord, payload: string) => {
		number += 1;
		hash = sha256(linkText(hash, type, payload));
		db.insert(chainRecords).values({ consultationId, number, type, payload, hash }).run();
	};
	for (const { type, payload } of told) add(type, canonical(payload));
	if (closing) add('closing', canonical({ records: number + 1 }));
}

/** What the chain tells of a count: only what everybody may know. */
export const resultTold = ({ outcome, tied, tally }: Omit<Counted, 'trace'>): Telling => ({
	type: 'result',
	payload: { outcome, tied, tally }
});

/** What the chain tells of a batch of paper: how many sheets, and the hash of what they say where it is published. */
export const paperTold = ({ number, count, sheets }: ToldBatch): Telling => ({
	type: 'paper_batch',
	payload: { number, sheets: count, sha256: sheets && sha256(canonical(sheets)) }
});

type ToldBatch = {
	readonly number: number;
	readonly count: number;
	readonly sheets: readonly unknown[] | null;
};

/** From the manifest to the closing, in order. */
export const listChain = (consultationId: string) =>
	db
		.select({
			number: chainRecords.number,
			type: chainRecords.type,
			payload: chainRecords.payload,
			hash: chainRecords.hash
		})
		.from(chainRecords)
		.where(eq(chainRecords.consultationId, consultationId))
		.orderBy(asc(chainRecords.number))
		.all();

/** The last record: its hash is the head that is printed in the minutes. */
export const lastRecord = (consultationId: string) =>
	db
		.select({ number: chainRecords.number, type: chainRecords.type, hash: chainRecords.hash })
		.from(chainRecords)
		.where(eq(chainRecords.consultationId, consultationId))
		.orderBy(desc(chainRecords.number))
		.limit(1)
		.get();
