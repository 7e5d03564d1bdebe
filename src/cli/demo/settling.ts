import { eq } from 'drizzle-orm';
import { verifyResident } from '../../lib/accounts/residents/commands.server';
import type { Relation } from '../../lib/accounts/rules';
import { cityRoles, people } from '../../lib/accounts/tables.server';
import { CONSOLE, type Actor } from '../../lib/actor';
import { dayOf, now } from '../../lib/clock';
import { newId } from '../../lib/columns.server';
import { db } from '../../lib/db.server';
import { nameMunicipality } from '../../lib/municipality/commands.server';
import { municipality } from '../../lib/municipality/tables.server';
import { listDistricts, listNeighbourhoods } from '../../lib/neighbourhoods/queries.server';
import { createOrganization, verifyOrganization } from '../../lib/organizations/commands.server';
import { nameDelegate } from '../../lib/organizations/delegates/commands.server';
import { delegates } from '../../lib/organizations/tables.server';
import { findActor } from '../../lib/tavoli/actor.server';
import { changeContact, createTavolo, updateTavolo } from '../../lib/tavoli/commands.server';
import { importCity } from '../../lib/tavoli/imports.server';
import { joinTavolo, nameSeat } from '../../lib/tavoli/members/commands.server';
import { tavoli } from '../../lib/tavoli/tables.server';
import { CAST, DISTRICTS, emailOf, NEIGHBOURHOODS, ORGANIZATIONS, type CastMember } from './cast';
import { FIRST_NAMES, LAST_NAMES } from './names';
import { DEMO_ORGANIZATIONS } from './organizations';
import { quartieriPolygons } from './polygons';
import type { Random } from './random';

const RESIDENTS_EACH = 11;
const PLACES = [
	'Sala civica',
	'Casa di quartiere',
	'Salone parrocchiale',
	'Biblioteca di quartiere'
] as const;
const WEEKDAYS = ['lunedì', 'martedì', 'mercoledì', 'giovedì'] as const;

/** A quartiere of the demo with what its history needs. */
export type Quarter = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly tavoloId: string;
	readonly venue: string;
	/** Days after the first Monday of the month on which its tavolo meets. */
	readonly weekday: number;
	readonly residents: readonly string[];
	/** Those of them who live there: who only works there is not asked. */
	readonly voters: readonly string[];
	readonly secretary: string;
	readonly facilitator: string;
	readonly organizationIds: readonly string[];
	/** Its tavolo convenes at the last moment. */
	readonly slow: boolean;
};

export const actorOf = (personId: string): Actor => {
	const actor = findActor(personId);
	if (!actor) throw new Error(`${personId} does not live in Vallefiorita`);
	return actor;
};

/** The city before its story begins: places, people, organisations and the seats at each tavolo. */
export function settleCity(random: Random, passwordHashes: ReadonlyMap<string, string>): Quarter[] {
	nameMunicipality(CONSOLE, {
		name: 'Vallefiorita',
		motto: 'Dodici quartieri, una città che si prende cura',
		office: 'Ufficio Quartieri e Partecipazione',
		address: 'Piazza dei Tigli 1, Vallefiorita',
		phone: '0555 010 010',
		hours: 'dal lunedì al venerdì, dalle 9 alle 13',
		email: 'quartieri@vallefiorita.example',
		pec: 'comune@pec.vallefiorita.example',
		dpoContact: 'dpo@vallefiorita.example'
	});
	db.update(municipality).set({ demo: true }).run();

	settlePlaces();
	for (const member of CAST) arrive(member, passwordHashes.get(member.id));
	const organizationIds = settleOrganizations(random);
	const places = listNeighbourhoods();
	return NEIGHBOURHOODS.map(({ id }, index) => {
		const place = places.find(({ slug }) => slug === id);
		if (!place) throw new Error(`no quartiere ${id}`);
		return settleQuarter(place, index, random, organizationIds);
	});
}

function settlePlaces() {
	const polygons = quartieriPolygons();
	const rows = ['nord', 'centro', 'sud'];
	const seen = new Map<string, number>();
	importCity(
		CONSOLE,
		NEIGHBOURHOODS.map(({ name, districtId }) => {
			const column = seen.get(districtId) ?? 0;
			seen.set(districtId, column + 1);
			const polygon = polygons[rows.indexOf(districtId) * 4 + column];
			const group = DISTRICTS.find(({ id }) => id === districtId)?.name;
			if (!polygon || !group) throw new Error(`${name} has no place`);
			return { name, group, polygon };
		})
	);
}

/** Somebody of the cast: only these can sign in, and only where they have a password. */
function arrive({ id, name, role, districtId }: CastMember, passwordHash?: string) {
	db.insert(people)
		.values({ id, displayName: name, email: emailOf(id), emailConfirmedAt: now(), passwordHash })
		.run();
	if (!role) return;
	const named = DISTRICTS.find((one) => one.id === districtId)?.name;
	const district = listDistricts().find(({ name }) => name === named);
	db.insert(cityRoles)
		.values({ personId: id, role, districtId: district?.id ?? null, givenBy: CONSOLE.id })
		.run();
}

let deskNumber = 0;

/** At the desk: who this is, where they live, and that they are old enough to vote. */
const verify = (personId: string, neighbourhoodId: string, relation: Relation = 'residente') =>
	verifyResident(actorOf('omar'), {
		id: newId(),
		email: emailOf(personId),
		neighbourhoodId,
		relation,
		shown: { deskNumber: `VF-${String(++deskNumber).padStart(4, '0')}` },
		ofAge: { on: dayOf(now()) }
	});

/** Every organisation with its delegate, who lives anywhere in the city. */
function settleOrganizations(random: Random): Map<string, string> {
	const admin = actorOf('ines');
	const described = new Map(DEMO_ORGANIZATIONS.map((one) => [one.name, one]));
	const all = [...ORGANIZATIONS.map(({ name, kind }) => ({ name, kind })), ...DEMO_ORGANIZATIONS];
	return new Map(
		all.map(({ name, kind }) => {
			const { description = '', themes = [], targets = [] } = described.get(name) ?? {};
			const { id } = createOrganization(admin, {
				name,
				kind,
				description,
				themes,
				targets,
				phone: '0555 010 020'
			});
			verifyOrganization(admin, id);
			const cast: CastMember | undefined = CAST.find((one: CastMember) =>
				ORGANIZATIONS.some((org) => org.name === name && org.id === one.actsFor)
			);
			nameDelegate(admin, id, { email: emailOf(cast?.id ?? somebody(random)) });
			return [name, id];
		})
	);
}

/** A new person with a name that nobody has, without a password: they live only in the story. */
function somebody(random: Random): string {
	const id = newId();
	db.insert(people)
		.values({
			id,
			displayName: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
			email: emailOf(id),
			emailConfirmedAt: now()
		})
		.run();
	return id;
}

type Place = { readonly id: string; readonly slug: string; readonly name: string };

function settleQuarter(
	place: Place,
	index: number,
	random: Random,
	organizations: ReadonlyMap<string, string>
): Quarter {
	const { id, slug, name } = place;
	const city = actorOf('carla');
	const tavolo = db.select({ id: tavoli.id }).from(tavoli).where(eq(tavoli.neighbourhoodId, id)).get();
	if (!tavolo) throw new Error(`${name} has no tavolo`);
	const weekday = index % WEEKDAYS.length;
	const venue = `${PLACES[index % PLACES.length]} di ${name}`;
	updateTavolo(city, tavolo.id, {
		mandate: `Ascoltare ${name}, decidere insieme che cosa fare e tenere fede agli impegni presi.`,
		usualTime: `Il primo ${WEEKDAYS[weekday]} del mese, ore 18`,
		usualPlace: venue,
		quorumPercent: 50
	});
	changeContact(city, tavolo.id, {
		role: 'Assistente sociale del polo',
		phone: `0555 010 1${String(index).padStart(2, '0')}`,
		hours: 'martedì e giovedì, dalle 9 alle 12'
	});
	if (index % 4 === 0)
		createTavolo(city, { neighbourhoodId: id, theme: 'anziani', name: `Tavolo anziani di ${name}` });

	const cast = CAST.filter((one: CastMember) => one.livesIn === slug);
	const residents = [
		...cast.map((one) => one.id),
		...Array.from({ length: RESIDENTS_EACH }, () => somebody(random))
	];
	for (const personId of residents) {
		const member: CastMember | undefined = cast.find((one) => one.id === personId);
		verify(personId, id, member?.relation);
	}
	const [secretary, facilitator] = slug === 'san-giorgio' ? ['teresa', 'paolo'] : residents.slice(-2);
	if (!secretary || !facilitator) throw new Error(`${name} is empty`);
	nameSeat(city, tavolo.id, { email: emailOf(secretary), role: 'secretary' });
	nameSeat(city, tavolo.id, { email: emailOf(facilitator), role: 'facilitator' });
	for (const personId of residents.slice(0, 6))
		if (personId !== secretary) joinTavolo(actorOf(personId), tavolo.id);

	const sitting = [
		...(slug === 'san-giorgio' ? ORGANIZATIONS.map((one) => one.name) : []),
		...DEMO_ORGANIZATIONS.filter(({ sitsIn }) => sitsIn.includes(slug)).map((one) => one.name)
	];
	const organizationIds = sitting.map((one) => seat(organizations.get(one) ?? '', tavolo.id));
	return {
		...place,
		tavoloId: tavolo.id,
		venue,
		weekday,
		residents,
		voters: residents.filter((one) => !cast.some(({ id, relation }: CastMember) => id === one && relation)),
		secretary,
		facilitator,
		organizationIds,
		slow: index % 4 === 3
	};
}

/** An organisation takes its seat, through its delegate. */
function seat(organizationId: string, tavoloId: string) {
	const delegate = db
		.select({ personId: delegates.personId })
		.from(delegates)
		.where(eq(delegates.organizationId, organizationId))
		.get();
	if (!delegate) throw new Error('an organisation without a delegate');
	joinTavolo(actorOf(delegate.personId), tavoloId, { organizationId });
	return organizationId;
}
