import { sql } from 'drizzle-orm';
import type { Someone } from '../../src/cli/demo/cast';
import { emailOf } from '../../src/cli/demo/cast';
import { buildCity } from '../../src/cli/demo/city';
import { verifyResident } from '../../src/lib/accounts/residents/commands.server';
import { dayOf } from '../../src/lib/clock';
import { newId } from '../../src/lib/columns.server';
import { castBallot } from '../../src/lib/consultations/ballots/commands.server';
import { callConsultation } from '../../src/lib/consultations/calling/commands.server';
import { countConsultation } from '../../src/lib/consultations/counts/commands.server';
import { castOpenBallot } from '../../src/lib/consultations/open/commands.server';
import { draftConsultation } from '../../src/lib/consultations/commands.server';
import { db } from '../../src/lib/db.server';
import { Refusal } from '../../src/lib/errors';
import { wallClock } from '../../src/lib/formats/dates';
import { beginImport } from '../../src/lib/imports/commands.server';
import { followInitiative } from '../../src/lib/initiatives/follows/commands.server';
import { registerForMeeting } from '../../src/lib/meetings/registrations/commands.server';
import { publishMinutes } from '../../src/lib/minutes/commands.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { listItems } from '../../src/lib/minutes/queries.server';
import { reportBarrier } from '../../src/lib/municipality/reports/commands.server';
import { createOrganization } from '../../src/lib/organizations/commands.server';
import { cancelActivity } from '../../src/lib/projects/activities/commands.server';
import { followProject } from '../../src/lib/projects/follows/commands.server';
import { closeRisk } from '../../src/lib/projects/risks/commands.server';
import { createPact, publishPact } from '../../src/lib/pacts/commands.server';
import { pactForm } from '../../src/lib/pacts/forms';
import { aMeasuresFileReady } from './acts/measures';
import { aComment } from './comments';
import { actorOf, aNonce, aProposal, aVoter } from './consultations';
import { A_LIST, bringIn } from './imports';
import { anInitiative } from './initiatives';
import { voteAtTheDesk, voteInEveryWay, voteOnPaper } from './living-votes';
import { aMeeting } from './meetings';
import { someMinutes } from './minutes';
import { aProgramme } from './programmes';
import { aMeasurement, anActivity, aProject, aRisk } from './projects';
import { measuresMonthly } from './waiting';
import { as, DAY, inDays, MINUTE, NOW, settle, travelTo } from './world';

const HOUR = 60 * MINUTE;

/** The demo city with two years behind it, on the day on which every test happens. */
export function settleLivingDemo() {
	buildCity(inDays(-10), new Map(), () => {});
	enliven();
}

/** The small city of the tests, with something alive in every state. */
export function settleLivingCity() {
	settle();
	for (let newcomers = 0; newcomers < 12; newcomers++) aVoter();
	enliven();
}

/**
 * What is under way in San Giorgio at noon of that Thursday, ten days in the making: drafts, open votes, a
 * meeting that is being held now, minutes at each step. Somebody of each role has something of their own.
 */
function enliven() {
	const place = sanGiorgio();
	travelTo(inDays(-10));
	const meetings = planMeetings(place);
	const votes = callVotes(place);
	voteInEveryWay(place.neighbourhoodId);
	const beginAtTheDesk = voteAtTheDesk(place.neighbourhoodId);
	voteOnPaper(place.neighbourhoodId);
	propose(place);
	promiseElsewhere();
	undertake(place);

	travelTo(inDays(-8));
	for (const [turn, personId] of place.voterIds.entries()) {
		const ballot = () => ({ choice: turn % 3 === 0 ? ('no' as const) : ('yes' as const), nonce: aNonce() });
		castBallot(actorOf(personId), votes.counted, ballot());
		if (personId !== 'bruna') castBallot(actorOf(personId), votes.open, ballot());
	}
	for (const vote of [votes.byName, votes.byNameCounted])
		castOpenBallot(as('teresa'), vote, { seat: 'person:teresa', ballot: 'yes' });
	castBallot(as('bruna'), votes.voted, { choice: 'yes', nonce: aNonce() });

	keepMinutes(meetings, place);
	travelTo(NOW);
	countConsultation(as('carla'), votes.counted);
	countConsultation(as('carla'), votes.byNameCounted);
	registerForMeeting(as('bruna'), meetings.coming);
	registerForMeeting(as('lucia'), meetings.coming);
	beginAtTheDesk();
	comeToTheDesk(place);
	bringIn(as('carla'));
	beginImport(as('elena'), { source: 'Elenco', text: `${A_LIST}San Giorgo;ieri;;;;;;;;;;;\r\n` });
	const project = first('select min(project_id) from measurements');
	aMeasuresFileReady(
		'elena',
		`Progetto;Indicatore;Mese;Valore\n${project};Persone raggiunte;02/2026;40\n${project};Felicità;ieri;\n`
	);
}

const first = (query: string) => Object.values(db.get<Record<string, string>>(sql.raw(query)))[0] ?? '';

type Place = {
	readonly neighbourhoodId: string;
	readonly tavoloId: string;
	readonly organizationId: string;
	readonly voterIds: readonly string[];
};

function sanGiorgio(): Place {
	const neighbourhoodId = first(`select id from neighbourhoods where slug = 'san-giorgio'`);
	return {
		neighbourhoodId,
		tavoloId: first(
			`select id from tavoli where theme = 'generale' and neighbourhood_id = '${neighbourhoodId}'`
		),
		organizationId: first(`select id from organizations where name = 'Associazione Il Ponte'`),
		voterIds: db
			.all<{ person_id: string }>(
				sql.raw(
					`select person_id from eligibilities where relation = 'residente' and neighbourhood_id = '${neighbourhoodId}'`
				)
			)
			.map(({ person_id }) => person_id)
	};
}

function planMeetings({ tavoloId }: Place) {
	const meeting = (startsAt: Date, given: Parameters<typeof aMeeting>[0] = {}) => {
		const items = ['Telefono amico', 'Panchine del parco'];
		return aMeeting({ tavoloId, items, startsAt, capacity: 40, transport: true, ...given });
	};
	const online = { mode: 'misto', joinLink: 'https://incontri.vallefiorita.example/marzo' } as const;
	const at = (days: number) => new Date(inDays(days).getTime() - HOUR);
	meeting(at(3), { state: 'cancelled', title: 'Passeggiata nel quartiere' });
	meeting(at(4), { state: 'postponed', title: 'Incontro con le scuole' });
	meeting(at(20), { state: 'draft', title: 'Incontro di aprile' });
	meeting(at(-1), { title: 'Incontro senza verbale' });
	return {
		published: meeting(at(-4.4), { title: 'Incontro sulle panchine' }),
		rectifying: meeting(at(-4.2), { title: 'Incontro sul telefono amico' }),
		rectified: meeting(at(-4.1), { title: 'Incontro con una correzione' }),
		approved: meeting(at(-4), { title: 'Incontro sulla spesa a casa' }),
		inReview: meeting(at(-3), { title: 'Incontro sui compiti' }),
		now: meeting(at(0), { title: 'Incontro di marzo' }),
		coming: meeting(at(6), { title: 'Incontro in biblioteca', ...online })
	};
}

function keepMinutes(meetings: ReturnType<typeof planMeetings>, { organizationId }: Place) {
	const common = { commitment: { ownerOrganizationId: organizationId } };
	someMinutes({ ...common, meetingId: meetings.published, state: 'published' });
	someMinutes({ ...common, meetingId: meetings.rectifying, state: 'rectifying' });
	const rectified = someMinutes({ ...common, meetingId: meetings.rectified, state: 'rectifying' });
	rewrite(rectified.id);
	publishMinutes(as('elena'), rectified.id);
	someMinutes({
		...common,
		meetingId: meetings.approved,
		state: 'approved',
		decision: { text: 'La signora Maria Rossi tiene l’elenco: si chiama al 333 123 4567.' }
	});
	someMinutes({ ...common, meetingId: meetings.inReview, state: 'in_review' });
	someMinutes({ ...common, meetingId: meetings.now });
}

function rewrite(minutesId: string) {
	const [item] = listItems(minutesId);
	if (item === undefined) throw new Error('minutes without an item');
	saveItem(as('teresa'), minutesId, item.id, {
		treatment: 'treated',
		summary: 'Si è parlato anche del trasporto.',
		notes: '',
		positions: '',
		documents: '',
		revision: item.revision
	});
}

function callVotes({ neighbourhoodId, tavoloId }: Place) {
	const carla = as('carla');
	const call = (question: string, opensIn: number, lasting: number) => {
		const opensAt = new Date(inDays(opensIn).getTime());
		const proposal = aProposal({
			question,
			neighbourhoodIds: [neighbourhoodId],
			relations: ['residente'],
			quorum: 'participation',
			quorumValue: 20,
			opensAt: wallClock(opensAt),
			closesAt: wallClock(new Date(opensAt.getTime() + lasting * DAY))
		});
		draftConsultation(carla, proposal);
		return proposal.id;
	};
	const called = (id: string) => {
		callConsultation(carla, id);
		return id;
	};
	const askMembers = (question: string, lasting: number) => {
		const proposal = aProposal({
			...{ question, tavoloId, neighbourhoodIds: [], relations: [] },
			opensAt: wallClock(inDays(-9)),
			closesAt: wallClock(inDays(-9 + lasting))
		});
		draftConsultation(carla, proposal);
		return called(proposal.id);
	};
	call('Vogliamo un orto dietro la scuola?', 3, 10);
	called(call('Vogliamo il mercato anche il sabato?', 5, 10));
	called(call('Vogliamo la fontanella in piazza?', -9.5, 8));
	return {
		counted: called(call('Vogliamo il teatro in piazza?', -9.5, 7)),
		open: called(call('Vogliamo le panchine nuove nel parco?', -9, 14)),
		voted: called(call('Vogliamo la pista per le bocce?', -9, 14)),
		byName: askMembers('Teniamo il tavolo anche in agosto?', 14),
		byNameCounted: askMembers('Ci troviamo di sabato?', 8)
	};
}

function propose({ neighbourhoodId, organizationId }: Place) {
	const own = { neighbourhoodId };
	const drafting: Someone[] = ['bruna', 'teresa', 'paolo'];
	for (const by of drafting) anInitiative({ ...own, by, state: 'draft', title: `Merenda di ${by}` });
	anInitiative({
		...own,
		by: 'lucia',
		author: { kind: 'organization', organizationId },
		state: 'draft',
		title: 'Ballo del sabato'
	});
	for (const state of ['submitted', 'co_design', 'merged', 'withdrawn', 'under_review'] as const)
		anInitiative({ ...own, state, title: `Iniziativa di prova ${state}` });
	talkAbout(anInitiative({ ...own, title: 'Iniziativa di cui si parla' }));
}

/** Words that stand, that wait for a moderator, that are hidden and that are answered. */
function talkAbout(initiativeId: string) {
	const first = aComment({ initiativeId, decided: ['kept'] }).id;
	aComment({ initiativeId, by: 'lucia', answers: first });
	aComment({ initiativeId, reportedBy: ['marco'] });
	aComment({ initiativeId, by: 'marco', decided: ['hidden'] });
	followInitiative(as('bruna'), initiativeId);
}

function undertake({ neighbourhoodId, organizationId }: Place) {
	const objectiveId = first(
		`select o.id from objectives o join strategic_lines l on l.id = o.line_id join pacts p on p.id = l.pact_id where p.published_at is not null`
	);
	aProgramme({ name: 'Estate in piazza', archived: true });
	const programmeId = aProgramme({ name: 'Scuole aperte' });
	for (const state of ['to_start', 'in_progress', 'suspended', 'finished', 'not_realised'] as const) {
		const project = aProject({
			programmeId,
			state,
			title: `Ginnastica in cortile ${state}`,
			neighbourhoodIds: [neighbourhoodId],
			leadId: organizationId,
			objectiveIds: [objectiveId]
		});
		if (state === 'in_progress') goOn(project, neighbourhoodId);
	}
}

/** What a project under way holds: something to come, something called off, a risk, somebody who follows it. */
function goOn(project: string, neighbourhoodId: string) {
	anActivity(project, { days: 3, neighbourhoodId });
	const activityId = anActivity(project, { days: 5, neighbourhoodId, title: 'Passeggiata al parco' });
	cancelActivity(as('elena'), { activityId, reason: 'Il parco è chiuso per lavori.' });
	closeRisk(as('elena'), { riskId: aRisk(project), outcome: 'Non è successo.' });
	aRisk(project, { level: 'medium' });
	measuresMonthly(project, '2026-01-01');
	aMeasurement(project, 'persone-raggiunte', 40);
	followProject(as('bruna'), project);
}

/** What the office prepares: a pact in writing, an association that asks to be known. */
function promiseElsewhere() {
	const pact = (title: string) => {
		const id = newId();
		createPact(
			as('carla'),
			pactForm.parse({ id, template: 'livorno', title, startsOn: '2026-01-01', endsOn: '2028-12-31' })
		);
		return id;
	};
	if (db.get(sql`select 1 from pacts`) === undefined) publishPact(as('carla'), pact('Patto di Vallefiorita'));
	pact('Patto che si prepara');
	createOrganization(as('ines'), { name: 'Banda di San Giorgio', kind: 'aps' });
}

/** At the desk: two people who show the same number, and a letter about a barrier. */
function comeToTheDesk({ neighbourhoodId }: Place) {
	const verify = (personId: Someone) =>
		verifyResident(as('omar'), {
			id: newId(),
			email: emailOf(personId),
			neighbourhoodId,
			relation: 'residente',
			shown: { deskNumber: 'DOPPIO-1' },
			ofAge: { on: dayOf(NOW) }
		});
	verify('nadia');
	try {
		verify('dario');
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
	}
	reportBarrier({
		id: newId(),
		page: '/quartieri',
		problem: 'Con lo zoom al massimo non leggo i nomi sulla mappa.',
		contact: 'marco@vallefiorita.example'
	});
}
