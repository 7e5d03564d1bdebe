import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { advanceProject, createProject, updateProject } from '../../../src/lib/projects/commands.server';
import { followProject, unfollowProject } from '../../../src/lib/projects/follows/commands.server';
import { projectFollows } from '../../../src/lib/projects/follows/tables.server';
import { addMilestone, reachMilestone } from '../../../src/lib/projects/milestones/commands.server';
import { addFunding } from '../../../src/lib/projects/money/commands.server';
import { publishNews } from '../../../src/lib/projects/news/commands.server';
import { joinProject, leaveProject } from '../../../src/lib/projects/partners/commands.server';
import { listPartners } from '../../../src/lib/projects/partners/queries.server';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { addRisk, closeRisk } from '../../../src/lib/projects/risks/commands.server';
import { aMilestone, aProject, aRisk, typedProject } from '../projects';
import { KNOWN } from '../roles';
import { dayIn } from '../world';
import { anOrganizationOf, type Acts } from './act';

/** A project of San Giorgio, led by an organisation that only `whose` acts for. */
export function led(whose?: string) {
	const id = aProject({ leadId: anOrganizationOf(whose) });
	return { id, page: `/progetti/${id}` };
}

const sent = ({
	title,
	summary,
	theme,
	plannedStart,
	plannedEnd,
	neighbourhoodIds,
	targets
}: ReturnType<typeof typedProject>) => ({
	...{ title, summary, theme, plannedStart, plannedEnd, neighbourhoodIds, targets }
});
export const OF_PROJECTS: Acts = {
	createProject: () => {
		const project = typedProject();
		return {
			does: (actor) => createProject(actor, project),
			post: ['/progetti/nuovo', { id: project.id, ...sent(project) }]
		};
	},
	updateProject: () => {
		const [{ id, page }, project] = [led(), typedProject()];
		return {
			does: (actor) => updateProject(actor, id, project),
			post: [`${page}/modifica`, sent(project)]
		};
	},
	'advanceProject to a stop': () => {
		const [{ id, page }, words] = [led(), 'Mancano le chiavi.'];
		return {
			does: (actor) => advanceProject(actor, id, 'suspended', words),
			post: [`${page}/passo`, { to: 'suspended', words }]
		};
	},
	addFunding: () => {
		const [{ id, page }, funding] = [led(), { id: newId(), source: 'Comune' }];
		return {
			does: (actor) => addFunding(actor, id, { ...funding, cents: 50_000, inKind: false }),
			post: [`${page}/denaro?/fund`, { ...funding, euros: '500' }]
		};
	},
	joinProject: () => {
		const { id, page } = led();
		const partner = { id: newId(), organizationId: 'mano-amica', role: 'partner' as const };
		return {
			does: (actor) => joinProject(actor, id, partner),
			post: [`${page}/partner?/join`, partner]
		};
	},
	leaveProject: () => {
		const { id, page } = led();
		const partnerId = listPartners(id)[0]?.id ?? '';
		return {
			does: (actor) => leaveProject(actor, partnerId),
			post: [`${page}/partner?/leave`, { partnerId }]
		};
	},
	advanceProject: (whose) => {
		const [{ id, page }, words] = [led(whose), 'Abbiamo imparato a chiedere le chiavi.'];
		return {
			does: (actor) => advanceProject(actor, id, 'finished', words),
			post: [`${page}/passo`, { to: 'finished', words }]
		};
	},
	addMilestone: (whose) => {
		const { id, page } = led(whose);
		const milestone = { id: newId(), title: 'Prima lezione', dueOn: dayIn(30) };
		return {
			does: (actor) => addMilestone(actor, id, { ...milestone, ownerOrganizationId: '', weight: 1 }),
			post: [`${page}/tappe?/add`, milestone]
		};
	},
	reachMilestone: (whose) => {
		const { id, page } = led(whose);
		const reached = { milestoneId: aMilestone(id), doneOn: dayIn(-1), evidence: 'Le firme' };
		return {
			does: (actor) => reachMilestone(actor, reached),
			post: [`${page}/tappe?/reach`, reached]
		};
	},
	publishNews: (whose) => {
		const [{ id, page }, news] = [led(whose), { id: newId(), title: 'Si comincia', body: 'Lunedì.' }];
		return { does: (actor) => publishNews(actor, id, news), post: [`${page}/notizie`, news] };
	},
	addRisk: (whose) => {
		const { id, page } = led(whose);
		const risk = { id: newId(), words: 'Piove', remedy: '', level: 'low' as const };
		return { does: (actor) => addRisk(actor, id, risk), post: [`${page}/rischi?/add`, risk] };
	},
	closeRisk: (whose) => {
		const { id, page } = led(whose);
		const closed = { riskId: aRisk(id), outcome: 'Non è piovuto.' };
		return { does: (actor) => closeRisk(actor, closed), post: [`${page}/rischi?/close`, closed] };
	},
	followProject: () => {
		const { id, page } = led();
		return { does: (actor) => followProject(actor, id), post: [`${page}/segui?/follow`] };
	},
	unfollowProject: () => {
		const { id: projectId, page } = led();
		for (const personId of ['nadia', ...KNOWN])
			db.insert(projectFollows).values({ projectId, personId }).run();
		return { does: (actor) => unfollowProject(actor, projectId), post: [`${page}/segui?/unfollow`] };
	},
	promiseForProject: (whose) => {
		const { id, page } = led(whose);
		const promised = { id: newId(), what: 'Portare le sedie', dueOn: dayIn(60) };
		return {
			does: (actor) => promiseForProject(actor, id, { ...promised, ownerOrganizationId: 'mano-amica' }),
			post: [`${page}/impegni`, { ...promised, owner: 'organization:mano-amica' }]
		};
	}
};
