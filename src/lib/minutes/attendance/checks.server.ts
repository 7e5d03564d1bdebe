import { ensureValid, found } from '../../errors';
import { listSeats } from './queries.server';
import { hasSeat, type Party } from './rules';

/** Only a member or an organisation of the tavolo is tapped: anybody else is a guest. */
export const ensureSeat = (tavoloId: string, party: Partial<Party>) =>
	found(hasSeat(listSeats(tavoloId), party) || undefined);

type Times = { readonly arrivedAt: Date | null; readonly leftAt: Date | null };

export const ensureInOrder = ({ arrivedAt, leftAt }: Times) =>
	ensureValid(arrivedAt === null || leftAt === null || arrivedAt <= leftAt, 'attendance_left_before', {
		field: 'left'
	});
