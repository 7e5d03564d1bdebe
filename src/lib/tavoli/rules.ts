/** What a tavolo works on. Each has its words as `tavolo_theme_…`. */
export const TAVOLO_THEMES = ['generale', 'anziani', 'famiglie', 'disabilita'] as const;
export type TavoloTheme = (typeof TAVOLO_THEMES)[number];

/** What somebody does at a tavolo. Each has its words as `membership_…`. */
export const MEMBERSHIP_ROLES = ['member', 'facilitator', 'secretary', 'contact_person', 'observer'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const RHYTHMS = ['mensile', 'bimestrale', 'trimestrale', 'libero'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What the coordinator names somebody to be; a member joins by themselves. */
export const NAMED_ROLES = ['facilitator', 'secretary', 'contact_person', 'observer'] as const;
export type NamedRole = (typeof NAMED_ROLES)[number];

export const PAGE_SIZE = 24;

/** The general tavolo has the address of its quartiere, the others add their theme; a number when it was used before. */
export function slugFor(neighbourhood: string, theme: TavoloTheme, taken: readonly string[]) {
	const slug = theme === 'generale' ? neighbourhood : `${neighbourhood}-${theme}`;
	const used = new Set(taken);
	let number = 2;
	if (!used.has(slug)) return slug;
	while (used.has(`${slug}-${number}`)) number++;
	return `${slug}-${number}`;
}
