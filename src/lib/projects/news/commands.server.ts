import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, found } from '../../errors';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { projectUpdates } from '../tables.server';
import type { NewsForm } from './forms';

/** News that everybody reads at once. */
export function publishNews(actor: Actor, projectId: string, typed: NewsForm) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));

		db.insert(projectUpdates)
			.values({ ...typed, projectId, by: actor.id })
			.run();

		record(actor, 'project.update_published', project, can.placeOf(project), {
			details: { updateId: typed.id },
			personal: { title: typed.title }
		});
	});
}
