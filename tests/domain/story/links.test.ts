import { beforeEach, expect, test } from 'vitest';
import { countQueries, db } from '../../../src/lib/db.server';
import { createPact, publishPact } from '../../../src/lib/pacts/commands.server';
import { pactForm } from '../../../src/lib/pacts/forms';
import { listObjectives } from '../../../src/lib/pacts/queries.server';
import { newId } from '../../../src/lib/columns.server';
import { decisions } from '../../../src/lib/minutes/decisions/tables.server';
import { storyOf } from '../../../src/lib/story/queries.server';
import type { Thread } from '../../../src/lib/story/rules';
import { aConsultation } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { someMinutes } from '../../support/minutes';
import { aNeed } from '../../support/needs';
import { aMeasurement, aProject } from '../../support/projects';
import { as, dayIn, settle } from '../../support/world';

beforeEach(() => settle());

const thread = (given: Partial<Thread>): Thread => ({
	initiativeId: null,
	decisionId: null,
	projectId: null,
	...given
});

/** Need, proposal, meeting, decision, vote, project, measurement, objective: all through the real commands. */
function aWholeThread() {
	const pactId = newId();
	createPact(
		as('carla'),
		pactForm.parse({
			id: pactId,
			template: 'livorno',
			title: 'Patto',
			startsOn: dayIn(-90),
			endsOn: dayIn(900)
		})
	);
	publishPact(as('carla'), pactId);
	const objectiveId = listObjectives(pactId)[0]?.id ?? '';
	const needId = aNeed();
	const initiativeId = anInitiative({ state: 'to_tavolo', needIds: [needId] });
	const { meetingId } = someMinutes({ state: 'published', initiativeId, decision: { initiativeId } });
	const decisionId = db.select({ id: decisions.id }).from(decisions).get()?.id ?? '';
	const vote = aConsultation({
		state: 'proclaimed',
		initiativeId,
		decisionId,
		votes: { yes: 8, no: 2 },
		by: as('carla')
	});
	const projectId = aProject({ initiativeId, objectiveIds: [objectiveId], by: 'carla' });
	aMeasurement(projectId, 'persone-raggiunte', 20);
	return { needId, initiativeId, meetingId, decisionId, voteId: vote.id, projectId, objectiveId };
}

test('from the need to the pact, every arrow is a stored link', () => {
	const { needId, initiativeId, meetingId, decisionId, voteId, projectId, objectiveId } = aWholeThread();

	const story = storyOf(thread({ initiativeId }));

	expect(story.map(({ chapter, id }) => [chapter, id])).toEqual([
		['need', needId],
		['proposal', initiativeId],
		['meeting', meetingId],
		['decision', decisionId],
		['vote', voteId],
		['project', projectId],
		['measurement', projectId],
		['objective', objectiveId]
	]);
});

test('the project tells the same story as its initiative', () => {
	const { initiativeId, projectId } = aWholeThread();

	expect(storyOf(thread({ initiativeId, projectId }))).toEqual(storyOf(thread({ initiativeId })));
});

test('what is not public is not in the story: drafts of an initiative, of minutes, of a vote', () => {
	const initiativeId = anInitiative({ state: 'draft' });
	expect(storyOf(thread({ initiativeId }))).toEqual([]);

	const talked = anInitiative({ state: 'to_tavolo' });
	someMinutes({ state: 'approved', initiativeId: talked, decision: { initiativeId: talked } });
	aConsultation({ state: 'draft', initiativeId: talked, by: as('carla') });
	const chapters = storyOf(thread({ initiativeId: talked })).map(({ chapter }) => chapter);
	expect(chapters).toEqual(['proposal', 'meeting']);
});

test('a story is eight queries, whatever its length', async () => {
	const { initiativeId } = aWholeThread();

	expect(await countQueries(() => storyOf(thread({ initiativeId })))).toBe(8);
	const short = anInitiative();
	expect(await countQueries(() => storyOf(thread({ initiativeId: short })))).toBe(8);
});
