import { dateInWords } from '$lib/formats/dates';
import { visible } from '$lib/http.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { imageChanges } from '$lib/initiatives/images/words.server';
import { changesBetween } from '$lib/initiatives/versions/changes.server';
import { listVersions } from '$lib/initiatives/versions/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params: { initiative: id } }) {
	const initiative = visible(findInitiative(id));
	const versions = listVersions(id);
	return {
		title: m.initiative_compare(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: initiative.title, href: `/iniziative/${id}` }
		],
		versions: versions.flatMap((after, i) => {
			const before = versions[i + 1];
			const name = m.initiative_version({ number: after.number, date: dateInWords(after.createdAt) });
			if (!before) return [];
			const pictures = imageChanges(before.images, after.images);
			return [{ name, changes: changesBetween(before, after), pictures }];
		})
	};
}
