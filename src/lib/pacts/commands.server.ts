import { eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { slugOf } from '../formats/slugs';
import type { PactForm, PactTextForm } from './forms';
import * as can from './policy';
import { countObjectives, findPact, findPactInForce } from './queries.server';
import { pactState } from './rules';
import { objectives, pacts, strategicLines } from './tables.server';
import { templateOf } from './templates';

/** A draft, empty or with the lines and objectives of a template, all of them free to change. */
export function createPact(actor: Actor, { template, ...typed }: PactForm) {
	return transact(() => {
		authorize(can.write(actor));
		const slug = slugOf(`${typed.title} ${typed.startsOn.slice(0, 4)} ${typed.endsOn.slice(0, 4)}`);
		const taken = db.select({ id: pacts.id }).from(pacts).where(eq(pacts.slug, slug)).get();
		ensureValid(!taken || taken.id === typed.id, 'pact_title_taken', { field: 'title' });

		const preamble = typed.preamble || (templateOf(template)?.preamble ?? '');
		db.insert(pacts)
			.values({ ...typed, preamble, slug })
			.run();
		copyLines(typed.id, template);

		record(actor, 'pact.created', typed, {}, { details: { title: typed.title, template } });
		return slug;
	});
}

/** What a pact says of itself, as long as it is a draft. */
export function updatePact(actor: Actor, id: string, typed: PactTextForm) {
	return transact(() => {
		const pact = found(findPact(id));

		authorize(can.write(actor));
		ensure(pactState(pact) === 'draft', 'pact_published');

		db.update(pacts).set(typed).where(eq(pacts.id, id)).run();

		record(actor, 'pact.updated', pact, {}, { details: { before: pact.title, title: typed.title } });
	});
}

/** From now on this is the pact; the one in force until now is archived and stays readable. */
export function publishPact(actor: Actor, id: string) {
	return transact(() => {
		const pact = found(findPact(id));

		authorize(can.write(actor));
		ensure(pactState(pact) === 'draft', 'pact_published');
		ensure(countObjectives(id) > 0, 'pact_empty');

		const previous = findPactInForce();
		if (previous) {
			db.update(pacts).set({ archivedAt: now() }).where(eq(pacts.id, previous.id)).run();
			record(actor, 'pact.archived', previous, {}, { details: { title: previous.title, replacedBy: id } });
		}
		db.update(pacts).set({ publishedAt: now(), publishedBy: actor.id }).where(eq(pacts.id, id)).run();

		record(actor, 'pact.published', pact, {}, { details: { title: pact.title } });
		return pact.slug;
	});
}

/** Ends a pact without another one taking its place. */
export function archivePact(actor: Actor, id: string) {
	return transact(() => {
		const pact = found(findPact(id));

		authorize(can.write(actor));
		ensure(pactState(pact) === 'in_force', 'pact_not_in_force');

		db.update(pacts).set({ archivedAt: now() }).where(eq(pacts.id, id)).run();

		record(actor, 'pact.archived', pact, {}, { details: { title: pact.title } });
	});
}

function copyLines(pactId: string, template: string) {
	for (const [position, line] of (templateOf(template)?.lines ?? []).entries()) {
		const lineId = newId();
		db.insert(strategicLines)
			.values({ id: lineId, pactId, position, title: line.title, text: line.text })
			.run();
		db.insert(objectives)
			.values(line.objectives.map((objective, order) => ({ ...objective, lineId, position: order })))
			.run();
	}
}
