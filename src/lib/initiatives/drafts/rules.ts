import type { TargetGroup, Theme } from '../../vocabulary';
import { ASSISTANCES, type Assistance } from '../rules';

/** In whose name a proposal is begun. */
export type Author =
	| { readonly kind: 'person' }
	| { readonly kind: 'organization'; readonly organizationId: string }
	| { readonly kind: 'meeting' }
	| { readonly kind: 'assisted'; readonly how: Assistance; readonly personId?: string };

const ORGANIZATION = 'organization:';

/** An author as a form says it: `me`, `meeting`, `desk`, `paper`, `phone` or `organization:<id>`. */
export function authorFrom(typed: string): Author {
	if (typed.startsWith(ORGANIZATION)) {
		return { kind: 'organization', organizationId: typed.slice(ORGANIZATION.length) };
	}
	const how = ASSISTANCES.find((assistance) => assistance === typed);
	if (how) return { kind: 'assisted', how };
	return { kind: typed === 'meeting' ? 'meeting' : 'person' };
}

export const typedOrganization = (organizationId: string) => `${ORGANIZATION}${organizationId}`;

/** What and for whom. */
export type FirstStep = {
	readonly title: string;
	readonly summary: string;
	readonly theme: Theme;
	readonly targets: readonly TargetGroup[];
	readonly problem: string;
	readonly needIds: readonly string[];
};

/** A proposal as it is begun; its id comes from the form. */
export type Begun = FirstStep & { readonly id: string };

type Whole = {
	readonly step: number;
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
	readonly period: string;
	readonly actions: string;
};

/** All three steps, and what everybody must be able to read: where, when, and what is done. */
export const isWhole = ({ step, cityWide, neighbourhoodIds, period, actions }: Whole) =>
	step === 3 && (cityWide || neighbourhoodIds.length > 0) && period !== '' && actions !== '';

export const MOST_NEEDS = 5;
export const MOST_INDICATORS = 3;
export const COST_LINES = 5;
export const TEXT_LENGTH = 2000;
