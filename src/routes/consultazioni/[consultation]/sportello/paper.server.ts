import type { RequestEvent } from '@sveltejs/kit';
import { deskForm, shownBy } from '$lib/consultations/codes/forms';
import {
	castPaperBallot,
	issuePaperBallot,
	takeBackPaperBallot
} from '$lib/consultations/paper/desk/commands.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

type AtDesk = RequestEvent<{ consultation: string }>;

const here = ({ url }: AtDesk, text: string) => ({ goTo: url.pathname, text });

/** What the desk does with paper ballots: hands one over, sees it into the box, takes it back. */
export const onPaper = {
	paper: (event: AtDesk) =>
		submit(event, deskForm, (actor, typed) => {
			issuePaperBallot(actor, event.params.consultation, shownBy(typed));
			return here(event, m.box_issued());
		}),
	cast: (event: AtDesk) =>
		submit(event, deskForm, (actor, typed) => {
			castPaperBallot(actor, event.params.consultation, shownBy(typed));
			return here(event, m.box_cast_done());
		}),
	back: (event: AtDesk) =>
		submit(event, deskForm, (actor, typed) => {
			takeBackPaperBallot(actor, event.params.consultation, shownBy(typed));
			return here(event, m.box_back_done());
		})
};
