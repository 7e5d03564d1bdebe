import type { CityRole, Relation } from '../../lib/accounts/rules';
import type { MembershipRole } from '../../lib/tavoli/rules';

/**
 * The cast of Vallefiorita, a city that does not exist. Tests, the demo city and the browser journeys all
 * speak of these people and places, by these ids.
 */
export const DISTRICTS = [
	{ id: 'nord', name: 'Polo Nord' },
	{ id: 'sud', name: 'Polo Sud' },
	{ id: 'centro', name: 'Polo Centro' }
] as const;

export const NEIGHBOURHOODS = [
	{ id: 'san-giorgio', name: 'San Giorgio', districtId: 'nord' },
	{ id: 'borgo-antico', name: 'Borgo Antico', districtId: 'nord' },
	{ id: 'le-fornaci', name: 'Le Fornaci', districtId: 'nord' },
	{ id: 'colle-fiorito', name: 'Colle Fiorito', districtId: 'nord' },
	{ id: 'stazione', name: 'Stazione', districtId: 'sud' },
	{ id: 'molino-nuovo', name: 'Molino Nuovo', districtId: 'sud' },
	{ id: 'santa-lucia', name: 'Santa Lucia', districtId: 'sud' },
	{ id: 'prato-grande', name: 'Prato Grande', districtId: 'sud' },
	{ id: 'villaggio-operaio', name: 'Villaggio Operaio', districtId: 'centro' },
	{ id: 'ponte-rosso', name: 'Ponte Rosso', districtId: 'centro' },
	{ id: 'campo-dei-tigli', name: 'Campo dei Tigli', districtId: 'centro' },
	{ id: 'le-vigne', name: 'Le Vigne', districtId: 'centro' }
] as const;

export const ORGANIZATIONS = [
	{ id: 'il-ponte', name: 'Associazione Il Ponte', kind: 'odv' },
	{ id: 'mano-amica', name: 'Cooperativa Mano Amica', kind: 'cooperativa_sociale' },
	{ id: 'parrocchia-san-giorgio', name: 'Parrocchia di San Giorgio', kind: 'ente_religioso' }
] as const;

export type CastMember = {
	readonly id: string;
	readonly name: string;
	/** In the demo, what this account is for. Only these can sign in, and only in a demo city. */
	readonly shows?: string;
	readonly livesIn?: string;
	readonly relation?: Relation;
	/** A seat at the general tavolo of San Giorgio. */
	readonly seat?: MembershipRole;
	readonly actsFor?: string;
	readonly role?: CityRole;
	readonly districtId?: string;
};

export const CAST = [
	{ id: 'bruna', name: 'Bruna Ferrari', shows: 'residente', livesIn: 'san-giorgio' },
	{ id: 'giulia', name: 'Giulia Conti', livesIn: 'san-giorgio' },
	{ id: 'marco', name: 'Marco Riva', livesIn: 'borgo-antico' },
	{ id: 'ahmed', name: 'Ahmed Haddad', livesIn: 'san-giorgio', relation: 'lavora' },
	{ id: 'nadia', name: 'Nadia Serra' },
	{
		id: 'lucia',
		name: 'Lucia Monti',
		shows: 'componente, per Il Ponte',
		livesIn: 'san-giorgio',
		seat: 'member',
		actsFor: 'il-ponte'
	},
	{ id: 'teresa', name: 'Teresa Galli', shows: 'verbalizzante', livesIn: 'san-giorgio', seat: 'secretary' },
	{ id: 'paolo', name: 'Paolo Bassi', shows: 'facilitatore', livesIn: 'borgo-antico', seat: 'facilitator' },
	{ id: 'omar', name: 'Omar Neri', shows: 'operatore di sportello', role: 'operator' },
	{
		id: 'elena',
		name: 'Elena Marchi',
		shows: 'coordinatrice del Polo Nord',
		role: 'coordinator',
		districtId: 'nord'
	},
	{ id: 'dario', name: 'Dario Villa', role: 'coordinator', districtId: 'sud' },
	{ id: 'carla', name: 'Carla Fonti', shows: 'coordinatrice della città', role: 'coordinator' },
	{ id: 'ines', name: 'Ines Leoni', shows: 'amministratrice', role: 'administrator' }
] as const satisfies readonly CastMember[];

export type Someone = (typeof CAST)[number]['id'];

export const emailOf = (id: string) => `${id}@vallefiorita.example`;

/** Accounts of the demo city share it; they exist nowhere else. */
export const DEMO_PASSWORD = 'vallefiorita-demo';
