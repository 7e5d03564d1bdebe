import type { Someone } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { advanceInitiative, withdrawInitiative } from '../../src/lib/initiatives/commands.server';
import {
	createRaisedInitiative,
	saveStep,
	startDraft,
	submitInitiative
} from '../../src/lib/initiatives/drafts/commands.server';
import type { Author } from '../../src/lib/initiatives/drafts/rules';
import type { InitiativeState } from '../../src/lib/initiatives/rules';
import type { TargetGroup, Theme } from '../../src/lib/vocabulary';
import { as } from './world';

/** How an initiative that was sent comes to each state. */
const WAYS: Record<Exclude<InitiativeState, 'draft' | 'withdrawn' | 'merged'>, InitiativeState[]> = {
	submitted: [],
	under_review: ['under_review'],
	co_design: ['co_design'],
	admitted: ['admitted'],
	not_admissible: ['not_admissible'],
	to_tavolo: ['admitted', 'to_tavolo'],
	to_vote: ['admitted', 'to_tavolo', 'to_vote'],
	approved: ['admitted', 'to_tavolo', 'approved'],
	not_approved: ['admitted', 'to_tavolo', 'not_approved'],
	project: ['admitted', 'to_tavolo', 'approved', 'project']
};

type Given = {
	readonly state?: InitiativeState;
	/** `null` for the whole city. */
	readonly neighbourhoodId?: string | null;
	readonly title?: string;
	readonly theme?: Theme;
	readonly targets?: readonly TargetGroup[];
	readonly needIds?: readonly string[];
	readonly indicatorIds?: readonly string[];
	/** Who writes it, and in whose name. */
	readonly by?: Someone;
	readonly author?: Author;
};

/** The first step, as somebody would fill it in. */
export const firstStep = ({ title, theme, targets, needIds }: Given = {}) => ({
	title: title ?? 'Telefono amico del quartiere',
	summary: 'Una telefonata al giorno alle persone anziane sole, fatta da volontari del quartiere.',
	theme: theme ?? ('anziani_socialita' as const),
	targets: targets ?? (['anziani'] as const),
	problem: 'Molte persone anziane passano giorni interi senza parlare con nessuno.',
	needIds: needIds ?? []
});

export const secondStep = (neighbourhoodId: string | null = 'san-giorgio') => ({
	step: 2 as const,
	scope: neighbourhoodId === null ? ('city' as const) : ('quartieri' as const),
	neighbourhoodIds: neighbourhoodId === null ? [] : [neighbourhoodId],
	period: 'Da ottobre a giugno, tutti i giorni feriali',
	place: 'Centro sociale Orologio',
	actions: 'Formiamo dieci volontari. Raccogliamo i numeri con il consenso. Telefoniamo.',
	partnersFound: 'Associazione Il Ponte',
	partnersWanted: 'La farmacia del quartiere'
});

export const thirdStep = {
	step: 3 as const,
	space: 'Una stanza con due telefoni',
	volunteers: 10,
	volunteerHours: 6,
	materials: '',
	costLine: ['Telefoni', 'Formazione'],
	costEuros: ['300', '1.250,50'],
	coFunding: '',
	accessibility: 'La stanza è senza gradini',
	afterwards: 'I volontari continuano con la parrocchia',
	beneficiaries: 'from_10_to_30' as const,
	indicatorIds: [] as string[]
};

/** An initiative in the state asked for, brought there by those who may. Returns its id. */
export function anInitiative(given: Given = {}) {
	const { state = 'submitted', neighbourhoodId = 'san-giorgio', by = 'bruna' } = given;
	const id = newId();
	startDraft(as(by), given.author ?? { kind: 'person' }, { id, ...firstStep(given) });
	saveStep(as(by), id, secondStep(neighbourhoodId));
	saveStep(as(by), id, { ...thirdStep, indicatorIds: [...(given.indicatorIds ?? [])] });
	if (state === 'draft') return id;

	submitInitiative(as(by), id);
	if (state === 'withdrawn') withdrawInitiative(as(by), id, '');
	else if (state === 'merged') {
		const mergedIntoId = anInitiative({ ...given, state: 'submitted', title: 'Compagnia al telefono' });
		advanceInitiative(as('carla'), id, 'merged', { ...WHY, mergedIntoId });
	} else for (const next of WAYS[state]) advanceInitiative(as('carla'), id, next, WHY);
	return id;
}

const WHY = { reason: 'Il servizio esiste già in ogni quartiere.', office: 'Servizi sociali' };

/** "Emersa al tavolo": written down by the secretary of San Giorgio and sent at once. Returns its id. */
export function aRaisedInitiative({ by = 'teresa', neighbourhoodId = 'san-giorgio', ...given }: Given = {}) {
	const id = newId();
	const neighbourhoodIds = neighbourhoodId === null ? [] : [neighbourhoodId];
	createRaisedInitiative(as(by), {
		id,
		...firstStep(given),
		cityWide: neighbourhoodId === null,
		neighbourhoodIds
	});
	return id;
}

/** What the author types to change an initiative after sending it, from the page that showed `version`. */
export function aNewVersion(version = 1) {
	const { title, summary, theme, problem } = firstStep({ title: 'Telefono amico, anche la domenica' });
	const { period, place, actions, partnersFound, partnersWanted } = secondStep();
	const { step, indicatorIds, ...means } = thirdStep;
	void [step, indicatorIds];
	return {
		...{ title, summary, theme, problem, period, place, actions, partnersFound, partnersWanted },
		...means,
		version
	};
}
