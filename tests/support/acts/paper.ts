import {
	closePaperBatch,
	openPaperBatch
} from '../../../src/lib/consultations/paper/batches/commands.server';
import { declareReturns } from '../../../src/lib/consultations/paper/commands.server';
import {
	castPaperBallot,
	issuePaperBallot,
	takeBackPaperBallot
} from '../../../src/lib/consultations/paper/desk/commands.server';
import { keySheet, settleSheet } from '../../../src/lib/consultations/paper/keying/commands.server';
import { aDeskVote } from '../channels';
import { aBoxOf, aPaperVote } from '../paper';
import { arrive } from '../roles';
import { actorOf } from '../consultations';
import { giveRole } from '../../../src/lib/accounts/staff/commands.server';
import { newId } from '../../../src/lib/columns.server';
import { as } from '../world';
import type { Acts } from './act';

/** An open vote on paper, with somebody standing at its desk. */
function desk() {
	const { id, shown } = aDeskVote({ channels: ['paper'] });
	return { id, shown, page: `/consultazioni/${id}/sportello`, fields: { identity: shown.deskNumber } };
}

/** A ballot box that was counted, and a batch of all its sheets, none copied. */
export function box() {
	const { id } = aPaperVote({ issued: 5 });
	aBoxOf(id, 5);
	const { id: batch } = openPaperBatch(as('elena'), id, 5);
	return { id, batch, page: `/consultazioni/${id}/carta/${batch}` };
}

/** Two people who stand in no row of the table, so that whoever is tried may copy too. */
function twoOthers() {
	return [newId(), newId()].map((id) => {
		giveRole(as('ines'), arrive(id), { id: newId(), role: 'operator', districtId: null });
		return actorOf(id);
	});
}

/** The same with every sheet copied twice, the first with a difference where one is asked for. */
export function copied({ differing }: { readonly differing: boolean }) {
	const [made, [one, other]] = [box(), twoOthers()];
	for (let sheet = 1; sheet <= 5; sheet++) {
		if (one) keySheet(one, made.batch, sheet, 'yes');
		if (other) keySheet(other, made.batch, sheet, differing && sheet === 1 ? 'no' : 'yes');
	}
	return made;
}

export const OF_PAPER: Acts = {
	issuePaperBallot: () => {
		const { id, shown, page, fields } = desk();
		return { does: (actor) => issuePaperBallot(actor, id, shown), post: [`${page}?/paper`, fields] };
	},
	castPaperBallot: () => {
		const { id, shown, page, fields } = desk();
		issuePaperBallot(as('omar'), id, shown);
		return { does: (actor) => castPaperBallot(actor, id, shown), post: [`${page}?/cast`, fields] };
	},
	takeBackPaperBallot: () => {
		const { id, shown, page, fields } = desk();
		issuePaperBallot(as('omar'), id, shown);
		return { does: (actor) => takeBackPaperBallot(actor, id, shown), post: [`${page}?/back`, fields] };
	},
	declareReturns: () => {
		const { id } = aPaperVote({ issued: 5 });
		return {
			does: (actor) => declareReturns(actor, id, { sheets: 5, note: '' }),
			post: [`/consultazioni/${id}/carta?/declare`, { sheets: '5', again: '5' }]
		};
	},
	openPaperBatch: () => {
		const { id } = aPaperVote({ issued: 5 });
		aBoxOf(id, 5);
		return {
			does: (actor) => openPaperBatch(actor, id, 5),
			post: [`/consultazioni/${id}/carta?/open`, { size: '5' }]
		};
	},
	keySheet: () => {
		const { batch, page } = box();
		return {
			does: (actor) => keySheet(actor, batch, 1, 'yes'),
			post: [`${page}?/key`, { sheet: '1', choice: 'yes' }]
		};
	},
	settleSheet: () => {
		const [{ batch, page }, reason] = [copied({ differing: true }), 'La crocetta è sul Sì'];
		return {
			does: (actor) => settleSheet(actor, batch, 1, { marked: 'yes', reason }),
			post: [`${page}/1`, { choice: 'yes', reason }]
		};
	},
	closePaperBatch: () => {
		const { batch, page } = copied({ differing: false });
		return { does: (actor) => closePaperBatch(actor, batch), post: [`${page}?/close`] };
	}
};
