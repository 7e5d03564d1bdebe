import { identityKey } from '../../src/lib/accounts/identity.server';
import { now, setClock } from '../../src/lib/clock';
import { callConsultation } from '../../src/lib/consultations/calling/commands.server';
import { chooseChannels } from '../../src/lib/consultations/channels/commands.server';
import { issueCode, printCodes } from '../../src/lib/consultations/codes/commands.server';
import type { Proposal } from '../../src/lib/consultations/forms';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { importListed } from '../../src/lib/consultations/roll/listed/commands.server';
import type { HandedChannel } from '../../src/lib/consultations/rules';
import { newId } from '../../src/lib/columns.server';
import { aConsultation, aNonce, aVoter } from './consultations';
import { as } from './world';

const HOUR = 3_600_000;

type Given = Partial<Proposal> & {
	readonly channels?: readonly HandedChannel[];
	/** Numbers of the desk that a list of the Comune entitles. */
	readonly listed?: readonly string[];
	/** Whoever the desk knows is on that list too. */
	readonly alsoListed?: boolean;
	readonly state?: 'draft' | 'called' | 'open';
};

/** Somebody verified at the desk with a number of their own. Returns both. */
export function aDeskVoter(deskNumber = `SG-${newId()}`.toUpperCase(), neighbourhoodId?: string) {
	return { id: aVoter({ neighbourhoodId, identityKey: identityKey({ deskNumber }) }), shown: { deskNumber } };
}

/** A list as the Comune writes it. */
export const aList = (numbers: readonly string[], quartiere = 'San Giorgio') =>
	['numero allo sportello;quartiere', ...numbers.map((number) => `${number};${quartiere}`)].join('\n');

/**
 * A vote held in other ways besides online, with somebody whom the desk knows by a number. The clock is left an
 * hour into the vote, or where it was before it opens.
 */
export function aDeskVote({
	channels = ['code', 'assisted'],
	listed = [],
	alsoListed = false,
	state = 'open',
	...given
}: Given = {}) {
	const bruna = aDeskVoter(undefined, given.neighbourhoodIds?.[0]);
	const { id, voters } = aConsultation({ state: 'draft', ...given });
	chooseChannels(as('elena'), id, channels);
	const numbers = [...listed, ...(alsoListed ? [bruna.shown.deskNumber] : [])];
	if (numbers.length > 0) importListed(as('elena'), id, { text: aList(numbers), skipBad: false });
	if (state !== 'draft') callConsultation(as('elena'), id);
	const opensAt = findConsultation(id)?.opensAt ?? now();
	if (state === 'open') setClock(() => new Date(opensAt.getTime() + HOUR));
	return { id, voters, voter: bruna.id, shown: bruna.shown };
}

/** A printed code in somebody's hands. */
export function aCodeFor(id: string, shown: { readonly deskNumber: string }) {
	const [sheet] = printCodes(as('elena'), id, 1).codes;
	if (!sheet) throw new Error('no sheet was printed');
	issueCode(as('omar'), id, shown, sheet.serial);
	return sheet;
}

export const aBallot = (choice = 'yes') => ({ choice, nonce: aNonce() });
