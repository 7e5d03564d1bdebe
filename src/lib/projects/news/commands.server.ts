import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, found } from '../../errors';
import { confirmAll } from '../../privacy/findings/authors.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { knownIn } from '../../tavoli/known.server';
import { tellFollowers } from '../follows/letters.server';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { projectUpdates } from '../tables.server';
import type { NewsForm } from './forms';

/** News that everybody reads at once: what is found in it has a reason, or it does not go out. */
export function publishNews(
	actor: Actor,
	projectId: string,
	typed: NewsForm,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		const { id, title, body } = typed;
		const known = knownIn(`${title}\n${body}`);
		const written = [
			{ place: 'title', text: title },
			{ place: 'body', text: body }
		];
		const allRight = confirmAll(actor, { subject: 'project_update', id, written, known }, confirmed);

		db.insert(projectUpdates).values({ id, title, body, projectId, by: actor.id }).run();

		tellFollowers(project, 'published', actor.id);

		record(actor, 'project.update_published', project, can.placeOf(project), {
			details: { updateId: id, ...(allRight > 0 && { confirmed: allRight }) },
			personal: { title }
		});
	});
}
