import { newId } from '../../../src/lib/columns.server';
import { sendAgain, setAside } from '../../../src/lib/outbox/commands.server';
import { aStuckLetter } from '../stuckletters';
import type { Acts } from './act';

export const OF_LETTERS: Acts = {
	sendAgain: () => {
		const subject = aStuckLetter(`Incontro ${newId()}`);
		return { does: (actor) => sendAgain(actor, subject), post: ['/oggi?/sendAgain', { subject }] };
	},
	setAside: () => {
		const subject = aStuckLetter(`Incontro ${newId()}`);
		return { does: (actor) => setAside(actor, subject), post: ['/oggi?/setAside', { subject }] };
	}
};
