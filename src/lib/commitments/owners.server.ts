import { and, eq, isNull, ne } from 'drizzle-orm';
import { listReaders, type Reader } from '../accounts/readers.server';
import { listCoordinatorIds } from '../accounts/staff/queries.server';
import { db } from '../db.server';
import { readersFor } from '../organizations/delegates/reaching.server';
import { organizations } from '../organizations/tables.server';
import { readersInRoles } from '../tavoli/members/reaching.server';
import type { MembershipRole } from '../tavoli/rules';
import { contactPeople } from '../tavoli/tables.server';
import type { Within } from './policy';
import type { CommitmentShown } from './queries.server';
import type { OwnerRole } from './rules';

/** `byLink`: no account of theirs may say how it goes, so the letter brings its own way to do it. */
export type Recipient = Reader & { readonly id: string; readonly byLink: boolean };

type Owned = Pick<
	CommitmentShown,
	'ownerPersonId' | 'ownerOrganizationId' | 'ownerRole' | 'tavoloId' | 'neighbourhoodId'
>;

/** Who holds a role at a tavolo. What the whole tavolo promised, its facilitator and its secretary look after. */
const SEATS: Partial<Record<OwnerRole, readonly MembershipRole[]>> = {
	facilitatore: ['facilitator'],
	verbalizzante: ['secretary'],
	tavolo: ['facilitator', 'secretary']
};

/**
 * Whom a letter about a promise goes to: the person; those who act for the organisation, else its public
 * address; whoever holds the role at that tavolo, else who coordinates the area.
 */
export function recipientsOf(commitment: Owned, within: Within): readonly Recipient[] {
	const { ownerPersonId, ownerOrganizationId } = commitment;
	if (ownerPersonId !== null) return withAccount(listReaders([ownerPersonId]));

	const people = ownerOrganizationId === null ? holdersOf(commitment) : readersFor(ownerOrganizationId);
	if (people.length > 0) return withAccount(people);

	const byLink = findReferente(commitment) ?? findOffice(commitment);
	if (byLink) return [byLink];
	return ownerOrganizationId === null ? withAccount(coordinatorsOf(commitment, within)) : [];
}

const withAccount = (readers: readonly (Reader & { readonly id: string })[]) =>
	readers.map((reader) => ({ ...reader, byLink: false }));

function holdersOf({ ownerRole, tavoloId }: Owned) {
	const seats = ownerRole && SEATS[ownerRole];
	return seats && tavoloId !== null ? readersInRoles(tavoloId, seats) : [];
}

/** The referente may read everything and write nothing: the seat gives no right, so the letter does. */
function findReferente({ ownerRole, tavoloId }: Owned): Recipient | undefined {
	if (ownerRole !== 'referente' || tavoloId === null) return undefined;
	const [first] = readersInRoles(tavoloId, ['contact_person']);
	return first && { ...first, byLink: true };
}

const coordinatorsOf = ({ neighbourhoodId }: Owned, { neighbourhoodIds = [] }: Within) =>
	listReaders(listCoordinatorIds(neighbourhoodId === null ? neighbourhoodIds : [neighbourhoodId]));

/** The address that everybody may read of an organisation, or of the referente of a tavolo. */
export function findOffice({ ownerOrganizationId, ownerRole, tavoloId }: Owned): Recipient | undefined {
	const found =
		ownerOrganizationId !== null
			? organizationOffice(ownerOrganizationId)
			: ownerRole === 'referente' && tavoloId !== null
				? contactOffice(tavoloId)
				: undefined;
	return found && { ...found, language: 'it', byLink: true };
}

const organizationOffice = (id: string) =>
	db
		.select({ id: organizations.id, email: organizations.email, name: organizations.name })
		.from(organizations)
		.where(and(eq(organizations.id, id), isNull(organizations.archivedAt), ne(organizations.email, '')))
		.get();

const contactOffice = (tavoloId: string) =>
	db
		.select({ id: contactPeople.id, email: contactPeople.email, name: contactPeople.role })
		.from(contactPeople)
		.where(
			and(eq(contactPeople.tavoloId, tavoloId), isNull(contactPeople.until), ne(contactPeople.email, ''))
		)
		.get();
