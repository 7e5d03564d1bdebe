import { momentInWords } from '../../formats/dates';
import { qr } from '../../formats/qr';
import { found } from '../../errors';
import { findConsultation } from '../queries.server';
import { settings } from '../../settings.server';
import { inGroups } from './rules';

/** Where a code is typed. */
const addressToType = () => `${settings().ORIGIN}/vota/codice`;

/** Where the drawing leads: what follows the hash stays in the browser, and no server ever hears it asked for. */
const addressToScan = (code: string) => `${addressToType()}#${code}`;

/** A code as it is given to somebody: to be typed, or to be scanned. */
export const handedOver = (code: string) => ({
	code: inGroups(code),
	address: addressToType().replace(/^https?:\/\//, ''),
	drawing: qr(addressToScan(code))
});

type Printed = { readonly code: string; readonly serial: string };

/** One sheet for each code of a batch, as it is printed. */
export function sheetsOf(consultationId: string, codes: readonly Printed[]) {
	const { question, closesAt } = found(findConsultation(consultationId));
	return {
		question,
		until: momentInWords(closesAt),
		sheets: codes.map(({ code, serial }) => ({ serial, ...handedOver(code) }))
	};
}
