import type { Actor } from '../../actor';
import * as can from '../policy';
import { listPublished } from './queries.server';
import { documentName } from './rules';

/** What the latest public version can be had as, and the number the protocol office gave it. */
export function outputsOf(actor: Actor | null, meetingId: string) {
	const latest = listPublished(meetingId).at(-1);
	if (!latest) return null;
	const { number, version, protocolNumber, protocolOn } = latest;
	return {
		name: documentName(number, version),
		version,
		protocol: protocolNumber && protocolOn ? { number: protocolNumber, on: protocolOn } : null,
		mayProtocol: actor !== null && can.protocol(actor, latest)
	};
}
