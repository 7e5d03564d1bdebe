import { expect, test } from 'vitest';
import { readBlt } from '../../../../src/lib/consultations/counting/files/blt';
import { readRankedJson } from '../../../../src/lib/consultations/counting/files/json';
import { readPabulib } from '../../../../src/lib/consultations/counting/files/pabulib';
import { readPrefLib } from '../../../../src/lib/consultations/counting/files/preflib';
import { scoresOf } from '../../../../src/lib/consultations/counting/greedy';

const pb = (meta: string, projects: string, votes: string) =>
	`META\nkey;value\n${meta}\nPROJECTS\n${projects}\nVOTES\n${votes}\n`;

const scores = (text: string) => Object.fromEntries(scoresOf(readPabulib(text).election));

test('a file of approvals: prices, votes, rule and threshold', () => {
	const { election, rule, threshold, ownThreshold } = readPabulib(
		pb(
			'budget;1500,50\nvote_type;approval\nrule;greedy-threshold\nmin_project_score_threshold;2',
			'project_id;cost;name\nA1;700;"Panchine; e alberi"\nB2;100.25;Murale\nC3;999999999;Ritirato',
			'voter_id;vote\n1;A1,B2\n2;A1\n3;'
		)
	);

	expect(election).toMatchObject({ budget: 150_050n, unit: 100n });
	expect(election.projects).toEqual([
		{ id: 'A1', cost: 70_000n },
		{ id: 'B2', cost: 10_025n }
	]);
	expect(election.ballots).toHaveLength(3);
	expect([rule, threshold(ownThreshold)]).toEqual(['greedy-threshold', 2n]);
});

test('points given to projects are summed, with their decimals', () => {
	const text = pb(
		'budget;10\nvote_type;cumulative\nrule;greedy',
		'project_id;cost\na;1\nb;1',
		'voter_id;vote;points\n1;a,b;6,4\n2;b;2.5'
	);

	expect(scores(text)).toEqual({ a: 60n, b: 65n });
	expect(readPabulib(text).threshold('6')).toBe(60n);
});

test('an ordered vote gives its first as many points as it has places, unless the stated scores say otherwise', () => {
	const votes = 'voter_id;vote\n1;a,b,c\n2;b';

	expect(
		scores(pb('budget;9\nvote_type;ordinal\nmax_length;3', 'project_id;cost\na;1\nb;1\nc;1', votes))
	).toEqual({
		a: 3n,
		b: 3n,
		c: 1n
	});
	expect(
		scores(
			pb('budget;9\nvote_type;ordinal\nmax_length;3', 'project_id;cost;score\na;1;3\nb;1;5\nc;1;1', votes)
		)
	).toEqual({ a: 3n, b: 5n, c: 1n });
});

test('lines end as any machine ends them, and a file without votes holds none', () => {
	const text = pb('budget;9\nvote_type;approval', 'project_id;cost;name\na;1;uno\rdue', 'voter_id;vote\n1;a');
	const ended = (end: string) => text.replace('\r', ' ').replaceAll('\n', end);

	for (const one of [text, ended('\r\n'), ended('\r'), `\n${ended('\n')}\n\n`])
		expect(scores(one)).toEqual({ a: 1n });
	expect(
		readPabulib(pb('budget;9\nvote_type;approval', 'project_id;cost\na;1', '')).election.ballots
	).toEqual([]);
});

const quoted = 'project_id;cost;name\n1;5;"Panchine;\ndue"';

test.each([
	['META\nkey;value\n', 'META, PROJECTS e VOTES'],
	[pb('vote_type;approval', 'project_id;cost\na;1', 'voter_id;vote'), 'Manca il budget'],
	[
		pb('budget;molto\nvote_type;approval', 'project_id;cost\na;1', 'voter_id;vote'),
		'riga 3: Non si legge il budget'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;cost\na;1\n\na;2', 'voter_id;vote'),
		'riga 9: Il codice a è già alla riga 7'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;cost\na;1\n;2', 'voter_id;vote'),
		'riga 8: Un progetto è senza codice'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;cost\na;1\nb;-2', 'voter_id;vote'),
		'riga 8: Non si legge il costo di b'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;price\na;1', 'voter_id;vote'),
		'riga 6: Manca la colonna «cost»'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;cost\na;1', 'voter_id;choice\n7;a'),
		'riga 9: Manca la colonna «vote»'
	],
	[
		pb('budget;9\nvote_type;gara', 'project_id;cost\na;1', 'voter_id;vote'),
		'riga 4: Non si conosce il tipo di voto'
	],
	[
		pb('budget;9\nvote_type;cumulative', 'project_id;cost\na;1', 'voter_id;vote;points\n7;a;1,2'),
		'riga 10: Nel voto di «7»'
	],
	[pb('budget;9', 'project_id;cost\na;1', 'voter_id;vote'), 'Manca il tipo di voto'],
	[
		pb(
			'budget;9\nvote_type;approval\nmin_project_score_threshold;x',
			'project_id;cost\na;1',
			'voter_id;vote'
		),
		'riga 5: Non si legge la soglia'
	],
	[
		pb('budget;9\nvote_type;approval', 'project_id;cost;name\na;1;uno\nb;2;"due', 'voter_id;vote'),
		'riga 8: Le virgolette'
	],
	[
		pb('budget;9\nvote_type;cumulative', 'project_id;cost\na;1', 'voter_id;vote;points\n7;a;-2tre'),
		'riga 10: Non si leggono i punti'
	],
	[
		pb('budget;9\nvote_type;cumulative', quoted, 'voter_id;vote;points\r\n7;1;tre'),
		'riga 11: Non si leggono i punti «tre»'
	]
])('a budget file that cannot be counted says why, and at which line', (text, why) => {
	expect(() => readPabulib(text)).toThrow(why);
});

const twoBallots = {
	candidates: ['Anna', 'Bruno', 'Carla'],
	ballots: [
		{ weight: 3, ranking: [['Bruno'], ['Anna', 'Carla']] },
		{ weight: 2, ranking: [['Carla']] }
	]
};

test.each([
	['BLT', readBlt, '3 1\n3 2 1=3 0\n2 3 0\n0\n"Anna"\n"Bruno"\n"Carla"\n"Prova"\n'],
	[
		'PrefLib',
		readPrefLib,
		'# FILE NAME: prova.toi\n# ALTERNATIVE NAME 1: Anna\n# ALTERNATIVE NAME 2: Bruno\n# ALTERNATIVE NAME 3: Carla\n3: 2,{1,3}\n2: 3\n'
	],
	['PrefLib of once', readPrefLib, '3\n1,Anna\n2,Bruno\n3,Carla\n5,5,2\n3,2,{1,3}\n2,3\n'],
	[
		'JSON',
		readRankedJson,
		JSON.stringify({
			candidates: twoBallots.candidates,
			ballots: twoBallots.ballots.map(({ weight, ranking }) => ({ count: weight, ranking }))
		})
	]
])('ranked ballots from %s', (_, read, text) => {
	expect(read(text)).toEqual(twoBallots);
});

test('in BLT an option may have withdrawn: it is nowhere', () => {
	expect(readBlt('3 1\n-2\n3 2 1 0\n0\n"Anna"\n"Bruno"\n"Carla"')).toEqual({
		candidates: ['Anna', 'Carla'],
		ballots: [{ weight: 3, ranking: [['Anna']] }]
	});
});

test.each([
	[readRankedJson, '{', 'non è JSON'],
	[readRankedJson, '{"candidates":[]}', 'forma attesa'],
	[readRankedJson, '{"candidates":["a"],"ballots":[{"count":1,"ranking":[["b"]]}]}', '«b»'],
	[readRankedJson, '{"candidates":["a"],"ballots":[{"count":1,"ranking":[["a"],["a"]]}]}', 'due volte'],
	[readBlt, 'ciao', 'quante sono le opzioni'],
	[readBlt, '2 1\n1 3 0\n0', 'opzione 3'],
	[readPrefLib, '# ALTERNATIVE NAME 1: a\nuno', 'Non si legge la riga']
])('a file of preferences that cannot be counted says why', (read, text, why) => {
	expect(() => read(text)).toThrow(why);
});
