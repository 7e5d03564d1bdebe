import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { bindCommitments, makeCommitment } from '../../commitments/commands.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { hasEnded } from '../rules';
import { projectCommitments } from '../tables.server';

type Promised = Omit<Parameters<typeof makeCommitment>[1], 'tavoloId' | 'within'> & { readonly id: string };

/** A promise made for a project: it binds at once, since a project's page is public. */
export function promiseForProject(actor: Actor, projectId: string, promised: Promised) {
	return transact(() => {
		const project = found(findProject(projectId));
		const within = { ...can.placeOf(project), leadOrganizationId: project.leadOrganizationId };

		authorize(can.run(actor, project));
		ensure(!hasEnded(project.state), 'project_ended');

		makeCommitment(actor, { ...promised, within });
		db.insert(projectCommitments).values({ commitmentId: promised.id, projectId }).run();
		bindCommitments(actor, [promised.id], within);

		record(actor, 'project.commitment_made', project, can.placeOf(project), {
			details: { commitmentId: promised.id }
		});
	});
}
