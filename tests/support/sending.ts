import { boxOf, perform, type Act } from './mixture';
import type { Server } from './server';

type Mixture = Awaited<ReturnType<typeof import('./mixture').aMixture>>;

/** An act that was answered as done, with the port that it was sent from. */
export type Sent = { readonly act: Act; readonly port?: number };

type Sending = {
	readonly atOnce: number;
	/** How many notes are written at least, also when all else is sent. */
	readonly notes?: number;
	/** The port of each act, where it must be told apart later. */
	readonly port?: () => number;
	/** Called after each answer. */
	readonly answered?: (promised: readonly Sent[]) => void;
};

/**
 * Sends what waits, so many at a time, while both notebooks are written until all else is sent. Stops where nobody
 * answers: what was not promised waits again. Returns what was promised and what was sent without an answer.
 */
export async function sendMixture(
	city: Server,
	{ notebooks }: Pick<Mixture, 'notebooks'>,
	waiting: Act[],
	{ atOnce, notes = 0, port, answered }: Sending,
	revisions: readonly (number | undefined)[] = []
) {
	const promised: Sent[] = [];
	const all: Sent[] = [];
	const refused: { act: Act; status: number; text: string }[] = [];
	const unheard: Act[] = [];
	const send = async (act: Act) => {
		const sent = { act, port: port?.() };
		all.push(sent);
		const answer = await perform(city.origin, act, sent.port);
		if (answer && [act.done, act.already].includes(answer.status)) {
			promised.push(sent);
			answered?.(promised);
		} else if (answer) refused.push({ act, ...answer });
		else unheard.push(act);
		return answer;
	};
	const people = Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (let act = waiting.pop(); act; act = waiting.pop()) if (!(await send(act))) return;
		})
	);
	let sending = true;
	let written = 0;
	const writers = notebooks.map(async (next, i) => {
		let note = next(revisions[i]);
		while (sending || written < notes) {
			const answer = await send(note);
			if (answer?.status !== note.done) return;
			written++;
			note = next(note.revision + 1);
		}
	});
	await people;
	sending = false;
	await Promise.all(writers);
	waiting.push(...unheard.filter(({ what }) => what !== 'note'));
	return { promised, all, refused };
}

/** Promised acts that the file that is open does not hold. */
export function lost(consultationId: string, promised: readonly Sent[]): string[] {
	const box = boxOf(consultationId);
	return promised
		.filter(({ act }) => !act.kept(box))
		.map(({ act }) => `${act.what} ${act.body.slice(0, 80)}`);
}
