import { countServing } from '../../accounts/staff/queries.server';
import type { Found } from '../queries.server';
import { KEYINGS } from './rules';

/** Paper is offered only where there are two people who may copy it: nobody copies the same sheet twice. */
export const hasTwoToCopy = (consultation: Found) =>
	!consultation.channels.includes('paper') || countServing(consultation) >= KEYINGS;
