import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import type { Confirmation } from '../../privacy/findings/confirming';
import { confirmWords } from '../versions/findings.server';
import { tellReceived } from '../letters.server';
import * as may from '../policy';
import { initiatives, initiativeSteps, initiativeVersions } from '../tables.server';
import { costsOf, type stepThreeForm, type stepTwoForm } from './forms';
import * as can from './policy';
import { findDraft } from './queries.server';
import { isWhole, type Author, type Begun, type FirstStep } from './rules';
import {
	insertInitiative,
	removeDraft,
	setCosts,
	setIndicators,
	setNeeds,
	setPlace,
	setTargets
} from './rows.server';

type Second = Pick<
	z.infer<typeof stepTwoForm>,
	'scope' | 'neighbourhoodIds' | 'period' | 'place' | 'actions' | 'partnersFound' | 'partnersWanted'
>;
type Third = Omit<z.infer<typeof stepThreeForm>, 'then'>;

/** What is saved at each step. */
export type Saved =
	({ readonly step: 1 } & FirstStep) | ({ readonly step: 2 } & Second) | ({ readonly step: 3 } & Third);

/** Begins a proposal with its first step. An operator who helps never becomes its author. */
export function startDraft(actor: Actor, author: Author, begun: Begun) {
	transact(() => {
		authorize(can.begin(actor, author));

		insertInitiative(actor, author, begun, 'draft');

		record(actor, 'initiative.drafted', begun, {}, { details: { author: author.kind } });
	});
}

/** Keeps a step of a draft: the author may stop here and go on from another device. */
export function saveStep(actor: Actor, id: string, saved: Saved) {
	transact(() => {
		const draft = found(findDraft(actor, id));

		authorize(may.write(actor, draft));
		ensure(saved.step <= draft.step + 1, 'initiative_step_missing');

		const step = Math.max(draft.step, saved.step);
		const words = wordsOf(saved);
		db.update(initiativeVersions)
			.set({ ...words, step, updatedAt: now() })
			.where(eq(initiativeVersions.id, draft.versionId))
			.run();
		if (saved.step === 1) {
			setTargets(id, saved.targets);
			setNeeds(id, saved.needIds);
		}
		if (saved.step === 2) setPlace(id, saved.scope === 'city', saved.neighbourhoodIds);
		if (saved.step === 3) {
			setCosts(draft.versionId, costsOf(saved));
			setIndicators(id, saved.indicatorIds);
		}

		record(actor, 'initiative.saved', draft, {}, { details: { step: saved.step } });
	});
}

/** Sends it: from now on everybody reads it, and the days in which the Comune answers are counted. */
export function submitInitiative(actor: Actor, id: string, confirmed: readonly Confirmation[] = []) {
	transact(() => {
		const draft = found(findDraft(actor, id));

		authorize(may.write(actor, draft));
		ensure(isWhole(draft), 'initiative_unfinished');
		const allRight = confirmWords(actor, id, draft, confirmed);

		db.update(initiatives).set({ submittedAt: now() }).where(eq(initiatives.id, id)).run();
		db.update(initiativeSteps)
			.set({ endedAt: now() })
			.where(and(eq(initiativeSteps.initiativeId, id), isNull(initiativeSteps.endedAt)))
			.run();
		db.insert(initiativeSteps).values({ initiativeId: id, state: 'submitted', by: actor.id }).run();

		record(actor, 'initiative.submitted', draft, may.placeOf(draft), {
			details: { version: 1, ...(allRight > 0 && { confirmed: allRight }) }
		});
		tellReceived(draft.authorPersonId ?? actor.id, draft);
	});
}

type Raised = Begun & { readonly cityWide: boolean; readonly neighbourhoodIds: readonly string[] };

/**
 * "Emersa al tavolo": sent at once, as it was said there, so what is found in it has a reason or it does not go
 * out. `meetings` adds which meeting it was.
 */
export function createRaisedInitiative(
	actor: Actor,
	raised: Raised,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const author = { kind: 'meeting' } as const;
		authorize(can.begin(actor, author));
		const allRight = confirmWords(actor, raised.id, raised, confirmed);

		insertInitiative(actor, author, raised, 'submitted');
		setPlace(raised.id, raised.cityWide, raised.neighbourhoodIds);

		record(actor, 'initiative.submitted', raised, may.placeOf(raised), {
			details: { version: 1, author: author.kind, ...(allRight > 0 && { confirmed: allRight }) }
		});
	});
}

/** A draft is thrown away: what nobody ever read leaves nothing but the fact. */
export function discardDraft(actor: Actor, id: string) {
	transact(() => {
		const draft = found(findDraft(actor, id));

		authorize(may.write(actor, draft));

		removeDraft(draft);

		record(actor, 'initiative.discarded', draft, {});
	});
}

/** The part of a step that stands in the version itself. */
function wordsOf(saved: Saved) {
	if (saved.step === 1) {
		const { title, summary, theme, problem } = saved;
		return { title, summary, theme, problem };
	}
	if (saved.step === 2) {
		const { period, place, actions, partnersFound, partnersWanted } = saved;
		return { period, place, actions, partnersFound, partnersWanted };
	}
	const { space, volunteers, volunteerHours, materials, coFunding, accessibility, afterwards } = saved;
	const beneficiaries = saved.beneficiaries || null;
	return {
		space,
		volunteers,
		volunteerHours,
		materials,
		coFunding,
		accessibility,
		afterwards,
		beneficiaries
	};
}
