import { newId } from '../../../src/lib/columns.server';
import { sendAgain, setAside } from '../../../src/lib/outbox/commands.server';
import { askDesk } from '../../../src/lib/accounts/residents/asking/commands.server';
import { noteClosing } from '../../../src/lib/consultations/closing/commands.server';
import { requestMinutes } from '../../../src/lib/minutes/asking/commands.server';
import { chooseWeekly } from '../../../src/lib/outbox/weekly/commands.server';
import { aConsultation } from '../consultations';
import { aMeeting } from '../meetings';
import { aStuckLetter } from '../stuckletters';
import { aDoubleIdentity } from '../waiting';
import type { Acts } from './act';

/** The buttons of the coordinator's page. */
export const OF_LETTERS: Acts = {
	requestMinutes: () => {
		const id = aMeeting({ state: 'held' });
		return { does: (actor) => requestMinutes(actor, id), post: ['/oggi?/requestMinutes', { id }] };
	},
	askDesk: () => {
		const id = aDoubleIdentity();
		return { does: (actor) => askDesk(actor, id), post: ['/oggi?/askDesk', { id }] };
	},
	noteClosing: () => {
		const { id } = aConsultation();
		return { does: (actor) => noteClosing(actor, id), post: ['/oggi?/noteClosing', { id }] };
	},
	chooseWeekly: () => ({
		does: (actor) => chooseWeekly(actor, false),
		post: ['/oggi?/weekly', { wanted: 'no' }]
	}),
	sendAgain: () => {
		const subject = aStuckLetter(`Incontro ${newId()}`);
		return { does: (actor) => sendAgain(actor, subject), post: ['/oggi?/sendAgain', { subject }] };
	},
	setAside: () => {
		const subject = aStuckLetter(`Incontro ${newId()}`);
		return { does: (actor) => setAside(actor, subject), post: ['/oggi?/setAside', { subject }] };
	}
};
