import type { Actor } from '../../actor';
import { record, sha256 } from '../../audit/record.server';
import { now } from '../../clock';
import { db, erasesForGood, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { advanceInitiative } from '../../initiatives/commands.server';
import { cityRulesInForce } from '../../municipality/queries.server';
import { ensureLength } from '../checks.server';
import { destroyKeys, makeKeys } from '../keys/keys.server';
import { canonical, manifestOf } from '../manifest';
import { initiativesAskedAbout, listCeilings, listExclusions, listOptions } from '../options/queries.server';
import { impossible, lackingIn } from '../options/rules';
import { hasTwoToCopy } from '../paper/people.server';
import { freezeSeats } from '../open/roll.server';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { countListed } from '../roll/listed/queries.server';
import { electorateOf, freezeRoll } from '../roll/roll.server';
import { SECRET_FLOOR, SIGNATURE, stateOf } from '../rules';
import { settings } from '../../settings.server';
import { manifests } from '../tables.server';

/**
 * FIXED: from here on nothing can change. The keys come first, since files are no part of a transaction;
 * inside it the roll is frozen and the manifest written and hashed. An open vote has no keys: nothing is sealed.
 */
export function callConsultation(actor: Actor, id: string, { knowing = false } = {}) {
	const { secrecy } = callable(actor, id, knowing);
	const publicKey = secrecy === 'open' ? null : makeKeys(id);
	try {
		return transact(() => {
			const consultation = callable(actor, id, knowing);
			authorize(can.call(actor, consultation));

			const frozenAt = now();
			const entitled = frozenRoll(consultation, frozenAt);
			const least = Math.max(SECRET_FLOOR, cityRulesInForce().secret_from);
			ensure(entitled > 0, secrecy === 'open' ? 'open_vote_nobody_sits' : 'consultation_nobody_entitled');
			ensure(entitled >= least || consultation.secrecy !== 'secret', 'consultation_too_few_for_secret', {
				values: { entitled, least }
			});

			ensureNoSignature(consultation, entitled);

			const asked = {
				options: listOptions(id).map(frozenOption),
				exclusions: listExclusions(id),
				ceilings: listCeilings(id)
			};
			const frozen = { at: frozenAt, entitled, listed: countListed(id) > 0, publicKey };
			const manifest = canonical(manifestOf(consultation, asked, frozen));
			const hash = sha256(manifest);
			db.insert(manifests)
				.values({
					consultationId: id,
					manifest,
					hash,
					entitled,
					publicKey,
					keyCopyVerifiedAt: publicKey && frozenAt,
					calledBy: actor.id
				})
				.run();
			for (const initiativeId of initiativesAskedAbout(consultation)) {
				advanceInitiative(actor, initiativeId, 'to_vote');
			}

			record(actor, 'consultation.called', consultation, can.placeOf(consultation), {
				details: { hash, entitled, opensAt: consultation.opensAt, closesAt: consultation.closesAt }
			});
			return { hash, entitled };
		});
	} catch (error) {
		if (publicKey) destroyKeys(id, publicKey);
		throw error;
	}
}

/** How many may vote: residents of an electorate, or those who sit at a tavolo. */
const frozenRoll = (consultation: Found, frozenAt: Date) =>
	consultation.secrecy === 'open'
		? freezeSeats(consultation)
		: freezeRoll(consultation.id, electorateOf(consultation, frozenAt));

/** What has to hold before a key is made, and still when the roll is frozen. */
function callable(actor: Actor, id: string, knowing: boolean): Found {
	const consultation = found(findConsultation(id));
	const { opensAt, closesAt } = consultation;
	authorize(can.call(actor, consultation));
	ensure(stateOf(consultation, now()) === 'draft', 'consultation_already_called');
	ensure(opensAt > now(), 'consultation_opens_in_the_past');
	ensureLength(opensAt, closesAt);
	const options = listOptions(id);
	const [lacking] = lackingIn(consultation, options);
	ensure(lacking === undefined, `consultation_${lacking ?? 'options_few'}`);
	const sealed = consultation.secrecy !== 'open';
	ensure(!sealed || mayBeSecret(), 'vote_secret_needs_file');
	ensure(hasTwoToCopy(consultation), 'consultation_paper_two_people');
	const [dear] = impossible(consultation, options);
	ensure(!dear || knowing, 'consultation_option_too_dear', { values: { title: dear?.title ?? '' } });
	return consultation;
}

/** What libSQL deletes stays in its log: a Comune that votes there in secret says that it knows. */
const mayBeSecret = () => erasesForGood() || settings().DATABASE_SECRET_VOTES === 'yes';

/** With many options an order or a set of points may be one person's alone: then more people must be asked. */
function ensureNoSignature({ id, method, secrecy }: Found, entitled: number) {
	const { methods, options, entitled: least } = SIGNATURE;
	const rare = secrecy === 'secret' && methods.includes(method) && listOptions(id).length > options;
	ensure(!rare || entitled >= least, 'consultation_too_few_for_method', {
		values: { entitled, least, options }
	});
}

const frozenOption = ({
	id,
	title,
	description,
	cents,
	neighbourhoodId,
	initiativeId
}: ReturnType<typeof listOptions>[number]) => ({
	...{ id, title, description, cents, initiativeId },
	neighbourhood: neighbourhoodId
});
