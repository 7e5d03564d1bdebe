import type { Actor } from '../actor';
import { transact } from '../db.server';
import type { Area } from '../formats/geojson';
import { createNeighbourhood } from '../neighbourhoods/commands.server';
import { importNeighbourhoods } from '../neighbourhoods/imports.server';
import { createTavolo } from './commands.server';

/** Quartieri from a file, each with its general tavolo from the first day. All or nothing. */
export const importCity = (actor: Actor, areas: readonly Area[], tell?: (done: number) => void) =>
	transact(() => {
		const done = importNeighbourhoods(actor, areas, tell);
		for (const { id } of done.created) openGeneral(actor, id);
		return done;
	});

/** A quartiere made by hand, with its general tavolo. */
export const settleNeighbourhood = (actor: Actor, typed: Parameters<typeof createNeighbourhood>[1]) =>
	transact(() => {
		const made = createNeighbourhood(actor, typed);
		openGeneral(actor, made.id);
		return made;
	});

const openGeneral = (actor: Actor, neighbourhoodId: string) =>
	createTavolo(actor, { neighbourhoodId, theme: 'generale' });
