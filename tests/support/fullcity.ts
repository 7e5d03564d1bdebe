import { emailOf } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { updateCommitment } from '../../src/lib/commitments/commands.server';
import { followInitiative } from '../../src/lib/initiatives/follows/commands.server';
import { supportInitiative } from '../../src/lib/initiatives/supports/commands.server';
import { editInitiative } from '../../src/lib/initiatives/versions/commands.server';
import { followProject } from '../../src/lib/projects/follows/commands.server';
import { registerForMeeting } from '../../src/lib/meetings/registrations/commands.server';
import { recordAttendance } from '../../src/lib/minutes/attendance/commands.server';
import { reportBarrier } from '../../src/lib/municipality/reports/commands.server';
import { nameDelegate } from '../../src/lib/organizations/delegates/commands.server';
import { joinTavolo, nameSeat } from '../../src/lib/tavoli/members/commands.server';
import { excludeTogether, setCeiling } from '../../src/lib/consultations/options/limits/commands.server';
import { aComment, aReport } from './comments';
import { aCommitment } from './commitments';
import { startAssisted } from '../../src/lib/consultations/assisted/commands.server';
import { printCodes } from '../../src/lib/consultations/codes/commands.server';
import { openPaperBatch } from '../../src/lib/consultations/paper/batches/commands.server';
import { keySheet } from '../../src/lib/consultations/paper/keying/commands.server';
import { aDeskVote } from './channels';
import { aChoice, aConsultation, actorOf } from './consultations';
import { anOpenVote } from './openvotes';
import { aNewVersion, anInitiative } from './initiatives';
import { aMeeting } from './meetings';
import { someMinutes } from './minutes';
import { aNeed } from './needs';
import { aPact } from './pacts';
import { aCollected, aMeasurement, aProject, workOn } from './projects';
import { aProgramme } from './programmes';
import { aBoxOf, aPaperVote } from './paper';
import { aStuckLetter } from './stuckletters';
import { aNeighbour, anInvitation, anOrganization, aSmallTavolo } from './settling';
import { as, dayIn, inDays, travelTo } from './world';

/** The moment at which the city is looked at: votes are open, meetings are behind and ahead. */
export const LOOKED_AT = inDays(0.1);

const MONTH_AGO = inDays(-30);

/** Each is slow to make, and one page of the list holds no more. */
const MOST_VOTES = 12;

/**
 * A settled city with so many of everything, those that hang under one thing included: points on one agenda,
 * milestones of one project, people at one tavolo. Made by the real commands; ends at `LOOKED_AT`.
 */
export function fill(each: number) {
	const times = <T>(make: (i: number) => T) =>
		Array.from({ length: each }, (_, i) => {
			travelTo(MONTH_AGO);
			return make(i);
		});

	travelTo(MONTH_AGO);
	const pact = aPact();
	const objectiveIds = pact.objectives.slice(0, 1).map(({ id }) => id);
	const draftPacts = times(() => aPact({ draft: true }).id);
	const programmes = times(() => aProgramme());
	const neighbours = times(aNeighbour);
	const organizations = times(anOrganization);
	times(aSmallTavolo);
	const commitment = aCommitment();
	for (let i = 0; i < each; i++) {
		nameDelegate(as('ines'), 'il-ponte', { email: emailOf(neighbours[i] ?? '') });
		joinTavolo(actorOf(neighbours[i] ?? ''), 'tavolo-san-giorgio');
		anInvitation();
		aStuckLetter(`Incontro spostato ${i}`);
		reportBarrier({ id: newId(), page: '/', problem: 'Il testo è piccolo', contact: '' });
		aCommitment();
		aCommitment({ ownerRole: 'tavolo' });
	}
	for (let i = 0; i < each; i++)
		updateCommitment(as('teresa'), commitment, { state: 'in_progress', note: 'Si va avanti' });
	for (const role of ['contact_person', 'observer'] as const)
		nameSeat(as('elena'), 'tavolo-san-giorgio', { email: emailOf('giulia'), role });

	const needIds = times(() => aNeed());
	const ideas = times(() => ({
		draft: anInitiative({ state: 'draft', needIds: [needIds[0] ?? ''] }),
		sent: anInitiative({ needIds }),
		answered: anInitiative({ state: 'admitted' }),
		closed: anInitiative({ state: 'not_admissible' })
	}));
	const initiative = anInitiative({ state: 'admitted', needIds });
	const edited = anInitiative();
	for (let i = 0; i < each; i++) editInitiative(as('bruna'), edited, aNewVersion(i + 1));
	for (const neighbour of neighbours) supportInitiative(actorOf(neighbour), initiative);
	const comment = talkOver(initiative, neighbours);

	const decided = times(() => someMinutes({ state: 'published', decision: { initiativeId: '' } }));
	travelTo(MONTH_AGO);
	const minutes = someMinutes({ state: 'published', initiativeId: initiative });
	travelTo(MONTH_AGO);
	const writing = someMinutes();
	const guests = times((i) => `Ospite ${i}`);
	travelTo(inDays(-19.9));
	for (const guestName of guests)
		recordAttendance(as('teresa'), writing.id, { guestName, guestOrganization: '' }, { state: 'present' });

	travelTo(LOOKED_AT);
	const project = aProject({ initiativeId: initiative, objectiveIds, programmeId: programmes[0] });
	aCollected(project, 'ore-di-volontariato', { since: dayIn(-60) });
	for (let i = 0; i < each; i++) workOn(project, i, organizations[i] ?? '');
	for (const neighbour of ['lucia', ...neighbours]) followProject(actorOf(neighbour), project);
	times(() => followProject(as('lucia'), aProject({ objectiveIds })));
	times((i) =>
		aProject({
			by: 'carla',
			objectiveIds,
			replicatedFromId: project,
			neighbourhoodIds: ['stazione'],
			title: `Rifatto ${i}`
		})
	);
	times(() => aMeasurement(aProject({ objectiveIds }), 'persone-raggiunte', 40));

	travelTo(LOOKED_AT);
	const points = guests.map((_, i) => `Punto ${i}`);
	const meeting = aMeeting({ items: points });
	for (const neighbour of neighbours) registerForMeeting(actorOf(neighbour), meeting);
	const draftMeetings = guests.map(() => aMeeting({ state: 'draft', items: points }));
	guests.forEach(() => aMeeting());

	const votes = guests.slice(0, MOST_VOTES).map(() => ({
		draft: here(() => aConsultation({ state: 'draft', voters: 12 })),
		choice: here(() => aDraftBallot(each)),
		counted: long(() => aConsultation({ state: 'counted', votes: { yes: 8, no: 4 } })),
		open: here(() => aConsultation({ state: 'called' }))
	}));
	const paperVote = long(() => aBoxBeingCopied(each));
	const openVote = here(() => anOpenVote({ state: 'called', by: as('elena') }));
	const deskVote = here(() => aDeskVote({ state: 'open' }));
	travelTo(LOOKED_AT);
	for (let i = 0; i < each; i++) printCodes(as('elena'), deskVote.id, 1);
	const { session } = startAssisted(as('omar'), deskVote.id, deskVote.shown);
	return {
		pact,
		draftPacts,
		programmes,
		commitment,
		initiative,
		edited,
		comment,
		ideas,
		decided,
		minutes,
		writing,
		project,
		meeting,
		draftMeetings,
		votes,
		deskVote: { ...deskVote, session },
		paperVote,
		openVote,
		organizations
	};
}

/** A vote over a sum in preparation, with so many projects, a ceiling, and each project against the next. */
function aDraftBallot(each: number) {
	const titles = Array.from({ length: Math.max(each, 2) }, (_, i) => `Progetto ${i}`);
	const ballot = aChoice({
		...{ method: 'budget', budgetEuros: '10000', state: 'draft', voters: 0 },
		options: Object.fromEntries(titles.map((title, i) => [title, 1000 + i]))
	});
	const ids = titles.map(ballot.idOf);
	ids.slice(1).forEach((id, i) => excludeTogether(as('elena'), ballot.id, ids[i] ?? '', id));
	setCeiling(as('elena'), ballot.id, 'san-giorgio', 500_000);
	return { id: ballot.id, option: ids[0] ?? '' };
}

/** A ballot box with so many batches, the first with a sheet on which two copies differ. */
function aBoxBeingCopied(each: number) {
	const { id } = aPaperVote({ issued: 5 * each });
	aBoxOf(id, 5 * each);
	const [batch = ''] = Array.from({ length: each }, () => openPaperBatch(as('elena'), id, 5).id);
	keySheet(as('omar'), batch, 1, 'yes');
	keySheet(as('elena'), batch, 1, 'no');
	return { id, batch };
}

/** Everybody says something, answers the same one, is reported and follows; Lucia follows as many as there are. */
function talkOver(initiative: string, neighbours: readonly string[]) {
	const first = aComment({ initiativeId: initiative, by: 'giulia', decided: ['kept'] }).id;
	followInitiative(as('lucia'), initiative);
	for (const [i, by] of neighbours.entries()) {
		const other = neighbours[(i + 1) % neighbours.length] ?? '';
		followInitiative(actorOf(by), initiative);
		followInitiative(as('lucia'), anInitiative());
		aComment({ initiativeId: initiative, by, answers: first });
		aComment({ initiativeId: initiative, by, reportedBy: [other], decided: ['hidden', 'kept'] });
		aReport(initiative, first, by);
		aComment({ initiativeId: initiative, by, reportedBy: [other] });
	}
	return first;
}

/** Something that begins an hour before the city is looked at. */
function here<T>(make: () => T) {
	travelTo(inDays(-1));
	return make();
}

/** Something that is over when the city is looked at. */
function long<T>(make: () => T) {
	travelTo(inDays(-20));
	return make();
}
