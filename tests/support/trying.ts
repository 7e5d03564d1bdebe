import type { Actor } from '../../src/lib/actor';
import { Refusal } from '../../src/lib/errors';
import { ACTS } from './acts/every';
import { actorOf } from './consultations';
import { changed, photograph } from './photograph';
import { NOW, travelTo } from './world';

/** An act of docs/permissions.md, ready to be tried; `whose` is who it should belong to. */
export function prepared(name: string, whose?: string) {
	const act = ACTS[name];
	if (!act) throw new Error(`no way to try "${name}": add it to tests/support/acts`);
	travelTo(NOW);
	return act(whose);
}

/** What somebody is answered: done, refused, or why it cannot be. */
export function answerTo(does: (actor: Actor) => unknown, actor: Actor) {
	try {
		does(actor);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return error.status === 403 || error.status === 404 ? 'refused' : error.reason;
	}
	return 'done';
}

/** Lets everybody try who may not: who was answered otherwise than with a no, and what changed. */
export function wronglyAnswered(name: string, mayNot: readonly string[]): string[] {
	const { does } = prepared(name);
	const before = photograph();
	const answers = mayNot.map((person) => [person, answerTo(does, actorOf(person))] as const);
	return [
		...answers.filter(([, answer]) => answer !== 'refused').map(([person, answer]) => `${person}: ${answer}`),
		...changed(before, photograph()).map((table) => `changed: ${table}`)
	];
}
