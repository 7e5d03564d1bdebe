import { TEMPLATES } from './templates';

export const TEMPLATE_CHOICES: readonly string[] = ['none', ...TEMPLATES.map(({ slug }) => slug)];

type Dates = { readonly publishedAt: Date | null; readonly archivedAt: Date | null };

/** A draft until published, in force until archived. Derived from its dates. Words: `pact_state_…`. */
export const pactState = ({ publishedAt, archivedAt }: Dates) => {
	if (archivedAt !== null) return 'archived' as const;
	return publishedAt === null ? ('draft' as const) : ('in_force' as const);
};

/** How far a figure went from where it started to where it should arrive: 0 to 1, and beyond when passed. */
export const pathDone = (baseline: number, target: number, value: number) =>
	target === baseline ? (value === target ? 1 : 0) : (value - baseline) / (target - baseline);
