import { findNextMeeting } from '$lib/meetings/queries.server';
import { listRegister } from '$lib/register/queries.server';
import { initiativesAlive, projectsUnderWay, votesOpen } from '../../going-on.server';

/** What happens in a quartiere now. */
export const goingOn = (neighbourhoodId: string, slug: string) => ({
	meeting: findNextMeeting({ neighbourhoodId }),
	votes: votesOpen({ neighbourhoodId }),
	decisions: listRegister({ kind: 'decision', neighbourhood: slug }, 1, 3).map(
		({ id, text, at, meetingId }) => ({
			id,
			text,
			at,
			meetingId
		})
	),
	initiatives: initiativesAlive({ neighbourhoodId }),
	projects: projectsUnderWay({ neighbourhoodId })
});
