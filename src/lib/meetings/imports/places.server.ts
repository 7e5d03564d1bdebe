import { alike, plainName } from '../../formats/alike';
import { db } from '../../db.server';
import { asc, isNull } from 'drizzle-orm';
import { listNeighbourhoods } from '../../neighbourhoods/queries.server';
import { organizations } from '../../organizations/tables.server';
import type { TavoloTheme } from '../../tavoli/rules';
import { tavoli } from '../../tavoli/tables.server';

const MOST = 5_000;

/** How a cell names a theme: by any word that begins so. */
const THEMES: Readonly<Record<TavoloTheme, RegExp>> = {
	anziani: /\b(anzian|terza eta|elderly|older)/,
	famiglie: /\b(famigli|famil)/,
	disabilita: /\b(disabil)/,
	generale: /\b(general|quartiere)/
};
const themeIn = (name: string) =>
	(['anziani', 'famiglie', 'disabilita', 'generale'] as const).find((theme) => THEMES[theme].test(name));

/** The city as a file may speak of it: quartieri, tavoli and organisations by their names, read once. */
export function cityNamed() {
	const places = listNeighbourhoods();
	const byName = new Map(
		places.flatMap((place) => [
			[plainName(place.slug), place] as const,
			[plainName(place.name), place] as const,
			[plainName(`quartiere ${place.name}`), place] as const
		])
	);
	const tables = db
		.select({
			id: tavoli.id,
			name: tavoli.name,
			slug: tavoli.slug,
			theme: tavoli.theme,
			neighbourhoodId: tavoli.neighbourhoodId
		})
		.from(tavoli)
		.orderBy(asc(tavoli.closedAt))
		.limit(MOST)
		.all();
	const atHome = Map.groupBy(tables, ({ neighbourhoodId }) => neighbourhoodId);
	const known = new Map(
		db
			.select({ id: organizations.id, name: organizations.name })
			.from(organizations)
			.where(isNull(organizations.archivedAt))
			.limit(MOST)
			.all()
			.map(({ id, name }) => [plainName(name), id])
	);

	return {
		neighbourhood: (written: string) => byName.get(plainName(written)),
		likeNeighbourhood: (written: string) =>
			alike(
				written,
				places.map(({ name }) => name)
			),
		/** The tavolo of that name or theme, open before closed; without one, the general tavolo. */
		tavolo(neighbourhoodId: string, written: string) {
			const asked = plainName(written);
			const theme = themeIn(asked);
			const here = atHome.get(neighbourhoodId) ?? [];
			const named = here.find(({ name, slug }) => [plainName(name), plainName(slug)].includes(asked));
			const themed = here.find((one) => one.theme === theme);
			const general = here.find((one) => one.theme === 'generale');
			const found = named ?? themed ?? general;
			return found && { id: found.id, guessed: asked !== '' && found !== named && found !== themed };
		},
		organization: (written: string) => known.get(plainName(written))
	};
}
