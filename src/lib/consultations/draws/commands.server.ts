import type { Actor } from '../../actor';
import { record, sha256 } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { extendChain, resultTold } from '../chain/records.server';
import { count } from '../counting/count';
import { smallestFirst } from '../counting/lot';
import { moveInitiatives } from '../counts/consequences.server';
import { readManifest } from '../manifest';
import * as can from '../policy';
import { everyBallot } from '../published/ballots.server';
import { findConsultation } from '../queries.server';
import { stateOf } from '../rules';
import { lots } from './tables.server';

type Draw = { readonly seed: string; readonly source: string };

/**
 * Resolves a tie by the lot that the manifest promised: the options in the order of SHA-256(seed ‖ option), the
 * same for every tie of the count. The seed is a public value from after the closing; where it comes from is said.
 */
export function drawLot(actor: Actor, id: string, { seed, source }: Draw) {
	return transact(() => {
		const consultation = found(findConsultation(id));

		authorize(can.draw(actor, consultation));
		ensure(stateOf(consultation, now()) === 'tied', 'consultation_no_tie');

		const manifest = readManifest(found(consultation.manifest));
		const lot = smallestFirst(
			manifest.options.map(({ id: option }) => ({ option, hash: sha256(seed + option) }))
		);
		const cast = everyBallot(consultation, manifest);
		const counted = count(
			manifest,
			cast.map(({ choice }) => choice),
			lot
		);
		const { outcome, tally, trace } = counted;
		db.insert(lots)
			.values({ consultationId: id, seed, source, outcome, result: tally, trace, by: actor.id })
			.run();
		extendChain(id, [{ type: 'lot', payload: { seed, source } }, resultTold(counted)], { closing: true });
		moveInitiatives(actor, consultation, counted);

		record(actor, 'consultation.lot_drawn', consultation, can.placeOf(consultation), {
			details: { seed, source, outcome }
		});
		return counted;
	});
}
