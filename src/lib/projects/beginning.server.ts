import { findInitiative } from '../initiatives/queries.server';
import { m } from '../paraglide/messages.js';
import type { projectOptions } from './options.server';
import { findApprovedDecision } from './origins.server';
import { findProject, type FoundProject } from './queries.server';

type Options = Pick<ReturnType<typeof projectOptions>, 'objectives' | 'programmes'>;

/** What the form of a new project holds at first: where it comes from is in the address of its page. */
export function beginningFrom({ searchParams }: URL, options: Options) {
	const original = findOriginal(searchParams.get('da') ?? '');
	if (original)
		return { born: m.project_new_again({ title: original.title }), typed: again(original, options) };

	const decision = findApprovedDecision(searchParams.get('decisione') ?? '');
	const initiative = findInitiative(searchParams.get('iniziativa') ?? decision?.initiativeId ?? '');
	return {
		born: bornFrom(initiative?.title, decision?.text),
		typed: {
			initiativeId: initiative?.id ?? '',
			decisionId: decision?.id ?? '',
			leadId: initiative?.authorOrganizationId ?? '',
			title: initiative?.title ?? '',
			summary: initiative?.summary ?? decision?.text ?? '',
			theme: initiative?.theme ?? ('anziani_socialita' as const),
			targets: [...(initiative?.targets ?? [])],
			cityWide: initiative?.cityWide ?? false,
			neighbourhoodIds: [...(initiative?.neighbourhoodIds ?? [])]
		}
	};
}

const findOriginal = (id: string) => (id === '' ? undefined : findProject(id));

/** The same work elsewhere: who leads it, where and when is said anew; what is no longer offered is left out. */
function again(original: FoundProject, { objectives, programmes }: Options) {
	const offered = (among: Options['objectives'], id: string | null) =>
		among.some(({ value }) => value === id);
	return {
		replicatedFromId: original.id,
		title: original.title,
		summary: original.summary,
		theme: original.theme,
		kind: original.kind,
		targets: [...original.targets],
		programmeId: offered(programmes, original.programmeId) ? (original.programmeId ?? '') : '',
		objectiveIds: original.objectiveIds.filter((id) => offered(objectives, id))
	};
}

function bornFrom(title: string | undefined, text: string | undefined) {
	if (title !== undefined) return m.project_new_from({ title });
	return text === undefined ? m.project_new_office() : m.project_new_from_decision({ text });
}
