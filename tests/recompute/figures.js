/**
 * Every figure of the dashboard again, from the open-data tables alone. It shares no code with the product: its own
 * reader of CSV, its own calendar, its own sums. Whoever has the tables and Node can do the same:
 *
 *     node tests/recompute/figures.js https://tavoli.comune.example.it 2026 [quartiere]
 */

/** The tables that are needed. */
export const TABLES = [
	'incontri',
	'presenze',
	'legami',
	'iniziative',
	'consultazioni',
	'impegni',
	'progetti',
	'stati-progetti',
	'tappe',
	'attivita',
	'misure',
	'finanziamenti',
	'spese',
	'obiettivi'
];

/**
 * A table as RFC 4180 says, strictly: anything else stops it.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function readTable(text) {
	const rows = cellsOf(text);
	const [names = [], ...others] = rows;
	return others.map((cells, i) => {
		if (cells.length !== names.length) throw new Error(`row ${i + 2} has ${cells.length} cells`);
		return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']));
	});
}

/** @param {string} text */
function cellsOf(text) {
	/** @type {string[][]} */
	const rows = [];
	/** @type {string[]} */
	let row = [];
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			for (at++; ; at++) {
				if (at >= text.length) throw new Error('a quote is never closed');
				if (text[at] !== '"') cell += text[at];
				else if (text[at + 1] === '"') cell += text[at++];
				else break;
			}
			at++;
		} else {
			while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
				if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])}`);
				cell += text[at++];
			}
		}
		row.push(cell);
		if (text[at] === ',') {
			at++;
			if (at >= text.length) throw new Error('the last line does not end');
		} else if (text[at] === '\r' && text[at + 1] === '\n') {
			at += 2;
			rows.push(row);
			row = [];
		} else throw new Error(`after a cell stands ${JSON.stringify(text[at])}`);
	}
	return rows;
}

const clock = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Rome',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});
const DAY = 24 * 60 * 60 * 1000;

/** The day in Rome of a moment. @param {string | number} moment */
const dayOf = (moment) => clock.format(new Date(moment));
/** @param {string} list */
const parts = (list) => (list === '' ? [] : list.split('|'));
/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The last moment of a year in Rome: the midnight that follows is at 23 in Greenwich. @param {number} year */
const endOf = (year) => Date.UTC(year, 11, 31, 23) - 1;

/** @typedef {{ kind: 'value', value: number, atLeast: boolean } | { kind: 'missing' | 'few' | 'apart' }} Figure */
/** @type {Figure} Known of today only: no other year has it. */
const APART = { kind: 'apart' };
/** @type {Figure} */
const MISSING = { kind: 'missing' };
/** @type {Figure} */
const FEW = { kind: 'few' };
/** @returns {Figure} @param {number} value */
const told = (value, atLeast = false) => ({ kind: 'value', value, atLeast });
/** @returns {Figure} @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? MISSING : told(part / whole));

/**
 * @param {Record<string, string>} texts the tables by name
 * @param {{ year: number, quartiere: string | null, now: number }} asked
 * @returns {Record<string, Figure>}
 */
export function recompute(texts, { year, quartiere, now }) {
	/** @type {Record<string, Record<string, string>[]>} */
	const tables = Object.fromEntries(TABLES.map((name) => [name, readTable(texts[name] ?? '')]));
	/** @param {string} name */
	const table = (name) => tables[name] ?? [];

	const asOf = Math.min(now, endOf(year));
	const [lastDay, today] = [dayOf(asOf), dayOf(now)];
	const isThisYear = today.startsWith(`${year}-`);
	/** @param {string} moment */
	const inYear = (moment) => moment !== '' && dayOf(moment).startsWith(`${year}-`);
	/** @param {string} day */
	const dayInYear = (day) => day.startsWith(`${year}-`);
	/** @param {Record<string, string>} row */
	const there = (row) =>
		quartiere === null ||
		row.tutta_la_citta === 'true' ||
		row.quartiere === quartiere ||
		parts(row.quartieri ?? '').includes(quartiere);

	const projects = new Map(table('progetti').map((row) => [row.id ?? '', row]));
	/** @param {Record<string, string>} row */
	const project = (row) => projects.get(row.progetto ?? '') ?? {};
	const projectsThere = new Set([...projects.values()].filter(there).map(({ id }) => id));

	/** What the project was when the year is looked at, without those over before it began. */
	const alive = table('stati-progetti').filter(
		({ progetto, stato, dal = '', al = '' }) =>
			projectsThere.has(progetto) &&
			Date.parse(dal) <= asOf &&
			(al === '' || Date.parse(al) > asOf) &&
			(!['finished', 'not_realised'].includes(stato ?? '') || dayOf(dal) >= `${year}-01-01`)
	);
	/** @param {string} state */
	const inState = (state) => alive.filter(({ stato }) => stato === state);
	/** @param {string} kind */
	const ofKind = (kind) =>
		alive.filter((row) => row.stato !== 'not_realised' && project(row).genere === kind).length;

	const milestones = table('tappe').filter(
		(row) =>
			projectsThere.has(row.progetto) &&
			dayInYear(row.scadenza ?? '') &&
			((row.scadenza ?? '') < lastDay || row.raggiunta !== '') &&
			project(row).stato !== 'not_realised'
	);
	const commitments = table('impegni').filter(
		(row) =>
			there(row) && dayInYear(row.scadenza ?? '') && ((row.scadenza ?? '') < lastDay || row.stato === 'done')
	);
	const initiatives = table('iniziative').filter((row) => there(row) && inYear(row.inviata ?? ''));
	const answers = initiatives
		.filter(({ prima_risposta }) => prima_risposta !== '')
		.map(({ prima_risposta = '', inviata = '' }) => (Date.parse(prima_risposta) - Date.parse(inviata)) / DAY);
	const overdue = new Set(
		table('tappe')
			.filter(({ raggiunta, scadenza = '' }) => raggiunta === '' && scadenza < today)
			.map(({ progetto }) => progetto)
	);
	const late = [...projects.values()].filter(
		(row) =>
			there(row) &&
			!['finished', 'not_realised'].includes(row.stato ?? '') &&
			((row.fine_prevista ?? '') < today ||
				(row.stato === 'to_start' && (row.inizio_previsto ?? '') < today) ||
				(row.stato === 'in_progress' && overdue.has(row.id)))
	);
	const objectives = table('obiettivi').filter(({ patto_in_vigore }) => patto_in_vigore === 'true');
	const covered = new Set(
		[...projects.values()]
			.filter((row) => there(row) && row.stato !== 'not_realised')
			.flatMap(({ obiettivi = '' }) => parts(obiettivi))
	);
	/** @param {string} name @param {(row: Record<string, string>) => boolean} which */
	const money = (name, which) =>
		sum(
			table(name)
				.filter(which)
				.map(({ centesimi }) => Number(centesimi))
		);
	const aliveIds = new Set(alive.map(({ progetto }) => progetto));
	const isAlive = (/** @type {Record<string, string>} */ row) => aliveIds.has(row.progetto);

	return {
		attendances: attended(
			table('presenze').filter(({ anno }) => Number(anno) === year),
			quartiere
		),
		meetings_held: told(
			table('incontri').filter((row) => row.stato === 'held' && inYear(row.inizio ?? '') && there(row)).length
		),
		organizations_involved: told(
			new Set(
				table('legami')
					.filter(
						(row) =>
							there(row) &&
							dayOf(row.dal ?? '') < `${year + 1}-01-01` &&
							(row.al === '' || dayOf(row.al ?? '') >= `${year}-01-01`)
					)
					.map(({ organizzazione }) => organizzazione)
			).size
		),
		initiatives_received: told(initiatives.length),
		votes_cast: told(
			sum(
				table('consultazioni')
					.filter((row) => there(row) && row.annullata === '' && inYear(row.chiude ?? ''))
					.map(({ schede }) => Number(schede))
			)
		),
		milestones_in_time: share(
			milestones.filter(({ raggiunta = '', scadenza = '' }) => raggiunta !== '' && raggiunta <= scadenza)
				.length,
			milestones.length
		),
		commitments_kept: share(commitments.filter(({ stato }) => stato === 'done').length, commitments.length),
		projects_in_progress: told(inState('in_progress').length),
		projects_late: isThisYear ? told(late.length) : APART,
		projects_finished: told(inState('finished').length),
		...measured(
			table('misure'),
			table('attivita').filter(({ inizio = '', annullata }) => inYear(inizio) && annullata === 'false'),
			year,
			quartiere
		),
		money_spent: told(money('spese', (row) => projectsThere.has(row.progetto) && dayInYear(row.data ?? ''))),
		money_planned: told(money('finanziamenti', (row) => isAlive(row) && row.in_natura === 'false')),
		given_in_kind: told(money('finanziamenti', (row) => isAlive(row) && row.in_natura === 'true')),
		answer_days: answers.length === 0 ? MISSING : told(sum(answers) / answers.length),
		prevention_share: share(
			ofKind('prevenzione'),
			ofKind('prevenzione') + ofKind('promozione') + ofKind('riparazione')
		),
		projects_after_a_year: told(
			inState('in_progress').filter((row) => {
				const { inizio = '' } = project(row);
				return inizio !== '' && inizio <= dayOf(asOf - 365 * DAY);
			}).length
		),
		objectives_covered: isThisYear
			? share(objectives.filter(({ id = '' }) => covered.has(id)).length, objectives.length)
			: APART
	};
}

/**
 * What may be told in a place, or in the city: rows told by themselves, and those told together whose places all lie
 * within. Where some of a place is in a row with others, or is told nowhere, there is more than the sum.
 * @param {readonly Record<string, string>[]} rows @param {string | null} quartiere
 */
function within(rows, quartiere) {
	/** @param {Record<string, string>} row */
	const placesOf = ({ quartiere: only = '', quartieri_insieme = '' }) =>
		quartieri_insieme === '' ? [only] : parts(quartieri_insieme);
	const here = rows.filter((row) => quartiere === null || placesOf(row).includes(quartiere));
	const told = here.filter(
		(row) =>
			row.detto === 'number' &&
			(quartiere === null || placesOf(row).every((/** @type {string} */ place) => place === quartiere))
	);
	return {
		here: here.filter(({ tipo }) => tipo !== 'together'),
		told,
		more:
			here.some(({ detto }) => detto === 'few') ||
			here.some((row) => row.tipo === 'together' && !told.includes(row))
	};
}

/**
 * People of some rows: their sum, or that there is more than it.
 * @param {readonly Record<string, string>[]} rows @param {string | null} quartiere
 */
function peopleIn(rows, quartiere) {
	const { told: known, more } = within(rows, quartiere);
	const people = sum(known.map(({ valore }) => Number(valore)));
	if (more && people === 0) return FEW;
	return known.length === 0 ? MISSING : told(people, more);
}

/**
 * Who came to meetings: nobody, where there were none.
 * @param {readonly Record<string, string>[]} rows @param {string | null} quartiere
 */
function attended(rows, quartiere) {
	if (within(rows, quartiere).here.length === 0) return told(0);
	return peopleIn(
		rows.map((row) => ({ ...row, valore: row.persone ?? '' })),
		quartiere
	);
}

/**
 * What projects measured, and what was counted activity by activity where they measured nothing.
 * @param {Record<string, string>[]} all @param {Record<string, string>[]} activities
 * @param {number} year @param {string | null} quartiere
 */
function measured(all, activities, year, quartiere) {
	const inForce = all.filter((row) => Number(row.anno) === year && row.in_vigore === 'true');
	/** @param {string} name */
	const of = (name) => inForce.filter(({ indicatore }) => indicatore === name);
	/** @param {Record<string, string>} row */
	const here = (row) => quartiere === null || row.quartiere === quartiere;
	/** @param {string} name */
	const summed = (name) => {
		const rows = of(name).filter(here);
		return rows.length === 0 ? MISSING : told(sum(rows.map(({ valore }) => Number(valore))));
	};

	const people = [
		...of('partecipazioni'),
		...activities
			.filter(({ detto = '' }) => ['number', 'together', 'few'].includes(detto))
			.map((row) => ({ ...row, tipo: 'activity', valore: row.partecipanti ?? '' }))
	];
	const byMonth = of('ore-di-volontariato');
	const measuring = new Set(
		all
			.filter(
				({ indicatore, in_vigore, periodo_dal = '', periodo_al = '' }) =>
					indicatore === 'ore-di-volontariato' &&
					in_vigore === 'true' &&
					Number(periodo_dal.slice(0, 4)) <= year &&
					Number(periodo_al.slice(0, 4)) >= year
			)
			.map(({ progetto }) => progetto)
	);
	const hours = [
		...byMonth.filter(here).map(({ valore }) => Number(valore)),
		...activities
			.filter((row) => here(row) && row.minuti_volontariato !== '' && !measuring.has(row.progetto))
			.map(({ minuti_volontariato }) => Number(minuti_volontariato) / 60)
	];
	const reached = of('persone-raggiunte').filter(here);
	const known = reached.filter(({ valore }) => valore !== '').map(({ valore }) => Number(valore));
	const marks = within(of('soddisfazione'), quartiere);
	const answered = sum(marks.told.map(({ risposte }) => Number(risposte)));
	const points = sum(marks.told.map(({ valore, risposte }) => Number(valore) * Number(risposte)));

	return {
		participations: peopleIn(people, quartiere),
		people_reached: highest(reached.length, known),
		volunteer_hours: hours.length === 0 ? MISSING : told(sum(hours)),
		satisfaction:
			marks.told.length === 0 && marks.more ? FEW : answered < 5 ? MISSING : told(points / answered),
		new_collaborations: summed('nuove-collaborazioni')
	};
}

/**
 * The largest of some values, of which only those known are told.
 * @param {number} times @param {readonly number[]} known
 */
function highest(times, known) {
	if (times === 0) return MISSING;
	if (times > known.length && sum(known) === 0) return FEW;
	return told(Math.max(...known), times > 1);
}

if (process.argv[1] === import.meta.filename) {
	const [site = '', year = '', quartiere = null] = process.argv.slice(2);
	/** @type {Record<string, string>} */
	const texts = {};
	for (const name of TABLES) {
		const answer = await fetch(`${site}/dati/${name}.csv`);
		if (!answer.ok) throw new Error(`${name}.csv: ${answer.status}`);
		texts[name] = await answer.text();
	}
	console.table(recompute(texts, { year: Number(year), quartiere, now: Date.now() }));
}
