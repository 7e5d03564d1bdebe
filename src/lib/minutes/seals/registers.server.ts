import { asc, eq, getTableColumns, gt } from 'drizzle-orm';
import { commitments } from '../../commitments/tables.server';
import { db } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { MASK } from '../../privacy/findings/resolving';
import { decisions, minutesCommitments, type Decision } from '../decisions/tables.server';
import type { Owner, WrittenCommitment, WrittenDecision } from '../snapshot';
import { AT_ONCE, inPages, named } from './pages.server';
import { sealedInVersions, type Sealed } from './witnesses.server';

/** Decisions and promises whose rows no longer say what the last public version that holds them says. */
export function alteredRows() {
	const sealed = sealedInVersions();
	return [...alteredDecisions(sealed.decisions), ...alteredCommitments(sealed.commitments)];
}

function alteredDecisions(sealed: ReadonlyMap<string, Sealed<WrittenDecision>>) {
	const waiting = new Map(sealed);
	const after = (id: string) =>
		db.select().from(decisions).where(gt(decisions.id, id)).orderBy(asc(decisions.id)).limit(AT_ONCE).all();

	const altered = inPages(after, '').flatMap((row) => {
		const one = sealed.get(row.id);
		waiting.delete(row.id);
		if (!one)
			return row.publishedAt ? [`decisione ${row.id}: è nel registro, ma in nessun verbale pubblico`] : [];
		return row.publishedAt && isAsDecided(row, one) ? [] : [changed('decisione', row.id, one)];
	});
	return [...altered, ...[...waiting].map(([id, one]) => gone('decisione', id, one))];
}

/** What of a decision is the same in its row and in a version; a version sealed long ago may hold less. */
const DECIDED = [
	'manner',
	'outcome',
	'inFavour',
	'against',
	'abstained',
	'present',
	'members',
	'quorumPercent',
	'effectiveFrom',
	'reviewOn'
] as const;

const isAsDecided = (row: Decision, { whole, open }: Sealed<WrittenDecision>) =>
	isAsWorded(row.text, whole.text, open?.text) &&
	[whole.options, open?.options].includes(row.options) &&
	DECIDED.every((name) => !(name in whole) || row[name] === whole[name]) &&
	row.takenAt.toISOString() === whole.takenAt &&
	row.initiativeId === (whole.initiative?.id ?? null);

function alteredCommitments(sealed: ReadonlyMap<string, Sealed<WrittenCommitment>>) {
	const waiting = new Map(sealed);
	const after = (id: string) =>
		db
			.select({ ...getTableColumns(commitments), slug: organizations.slug })
			.from(commitments)
			.innerJoin(minutesCommitments, eq(minutesCommitments.commitmentId, commitments.id))
			.leftJoin(organizations, eq(organizations.id, commitments.ownerOrganizationId))
			.where(gt(commitments.id, id))
			.orderBy(asc(commitments.id))
			.limit(AT_ONCE)
			.all();
	type Row = ReturnType<typeof after>[number];

	const isAsPromised = (row: Row, { whole, open }: Sealed<WrittenCommitment>) =>
		isAsWorded(row.what, whole.what, open?.what) &&
		isOf(row, whole.owner) &&
		row.startsOn === whole.startsOn &&
		row.dueOn === whole.dueOn &&
		row.priority === whole.priority;

	const altered = inPages(after, '').flatMap((row) => {
		const one = sealed.get(row.id);
		waiting.delete(row.id);
		return !one || (row.boundAt && isAsPromised(row, one)) ? [] : [changed('impegno', row.id, one)];
	});
	return [...altered, ...[...waiting].map(([id, one]) => gone('impegno', id, one))];
}

/** An organisation may take another name: its address stays. */
function isOf(
	{ slug, ownerRole }: { readonly slug: string | null; readonly ownerRole: string | null },
	owner: Owner
) {
	if (owner.kind === 'organization') return slug === owner.slug;
	return slug === null && ownerRole === (owner.kind === 'role' ? owner.role : null);
}

/** A row holds the approved words, or those left by the check of personal data. */
const isAsWorded = (row: string, whole: string, open: string | undefined) =>
	row === whole || (open !== undefined && row === (open.trim() || MASK));

type Place = { readonly number: string; readonly version: number };
const changed = (what: string, id: string, place: Place) =>
	`${named(place)}: il registro non dice più quello che dice il verbale (${what} ${id})`;
const gone = (what: string, id: string, place: Place) =>
	`${named(place)}: dal registro manca quello che dice il verbale (${what} ${id})`;
