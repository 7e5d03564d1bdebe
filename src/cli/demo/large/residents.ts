import { eligibilities, people } from '../../../lib/accounts/tables.server';
import { dayOf } from '../../../lib/clock';
import { newId } from '../../../lib/columns.server';
import { db, inBulk } from '../../../lib/db.server';

const ROWS = 1_000;

/** Residents of a quartiere, verified at the desk at that moment: they will stand on the roll of its votes. */
export function settleMany(count: number, neighbourhoodId: string, at: Date): readonly string[] {
	const ids = Array.from({ length: count }, newId);
	inBulk(() =>
		db.transaction(() => {
			for (let from = 0; from < count; from += ROWS)
				settle(ids.slice(from, from + ROWS), neighbourhoodId, at);
		})
	);
	return ids;
}

function settle(ids: readonly string[], neighbourhoodId: string, at: Date) {
	const on = dayOf(at);
	db.insert(people)
		.values(
			ids.map((id) => ({
				...{ id, displayName: 'Un residente', email: `${id}@vallefiorita.example`, emailConfirmedAt: at },
				...{ ofAgeOn: on, identityKey: id, createdAt: at }
			}))
		)
		.run();
	db.insert(eligibilities)
		.values(
			ids.map((personId) => ({
				...{ personId, neighbourhoodId, relation: 'residente' as const, method: 'sportello' as const },
				...{ validFrom: on, verifiedBy: 'omar', createdAt: at }
			}))
		)
		.run();
}
