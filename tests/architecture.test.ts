import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Later domains may know earlier ones, never the reverse. */
const ORDER = [
	'audit',
	'municipality',
	'outbox',
	'neighbourhoods',
	'accounts',
	'privacy',
	'files',
	'organizations',
	'tavoli',
	'imports',
	'indicators',
	'pacts',
	'programmes',
	'commitments',
	'needs',
	'comments',
	'initiatives',
	'meetings',
	'minutes',
	'consultations',
	'projects',
	'agendas',
	'agreements',
	'skills',
	'notifications',
	'story',
	'search',
	'register',
	'today',
	'dashboard',
	'zoneplan',
	'guide',
	'opendata',
	'backups',
	'metrics'
];

/** What stands in `src/lib` and is no noun. */
const NOT_NOUNS = ['ui', 'messages', 'paraglide', 'formats'];

/** Commands that must leave no trace, and why. */
const SILENT: Record<string, string> = {
	castBallot: 'a line per vote would tell who voted what',
	castOpenBallot: 'while the vote is open, a line per vote could be counted',
	castWithCode: 'a line per vote would tell which sheet voted what',
	castPaperBallot: 'a line per sheet in the box would count the votes while people still vote',
	signIn: 'a line per sign-in would tell who is here when',
	askReset: 'it changes nothing, and a line would tell who has an account',
	endOwnSession: 'where somebody was signed in is nobody else’s business',
	endOtherSessions: 'where somebody was signed in is nobody else’s business',
	saveItem: 'a note of a draft is saved many times; its versions are its history',
	keepItem: 'proposeCorrection, which it calls, tells it; a note of a draft is told by its versions',
	keepAct: 'the command that writes it, or proposeCorrection, tells it',
	recordMonth: 'recordMeasurement and correctMeasurement, which it calls, tell it',
	recordCommitment: 'makeCommitment, which it calls, tells it',
	keyInProposal: 'startDraft and saveStep, which it calls, tell it',
	withdrawCommitment: 'removeCommitment, which it calls, tells it',
	addInitiativesAsOptions: 'addOption, which it calls, tells it',
	beginImport: 'a file laid ready changes nothing in the city',
	mapImport: 'what the columns of a file are changes nothing in the city',
	mapMeasures: 'what the columns of a file are changes nothing in the city',
	dropImport: 'a file that did not come in changed nothing in the city',
	updateByLink: 'updateCommitment, which it calls, tells it',
	followInitiative: 'what somebody wants to hear of is nobody else’s business',
	unfollowInitiative: 'what somebody wants to hear of is nobody else’s business',
	unfollowByLink: 'what somebody wants to hear of is nobody else’s business',
	followProject: 'what somebody wants to hear of is nobody else’s business',
	unfollowProject: 'what somebody wants to hear of is nobody else’s business',
	unfollowProjectByLink: 'what somebody wants to hear of is nobody else’s business',
	chooseWeekly: 'what somebody wants to hear of is nobody else’s business'
};

/** Commands that ask no permission, and why. */
const OPEN: Record<string, string> = {
	ratePage: 'anybody may say whether a page is clear, without saying who they are',
	reportBarrier: 'anybody may tell of a barrier, without an account',
	register: 'anybody may ask for an account',
	confirmEmail: 'the link and the password prove who it is',
	signIn: 'the password proves who it is',
	askReset: 'anybody may ask; only the owner of the address gets the letter',
	resetPassword: 'the link proves who it is',
	acceptInvitation: 'the link proves who it is',
	castWithCode: 'the code, handed over to somebody on the roll, is all that it asks',
	updateByLink: 'the link is good for one promise, and updateCommitment asks for it',
	unfollowByLink: 'the link is signed for whoever got the letter, and good only to stop it',
	unfollowProjectByLink: 'the link is signed for whoever got the letter, and good only to stop it'
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('lib/paraglide/'))
	.map((path) => ({ path, source: readFileSync(`src/${path}`, 'utf8') }));

/** What a file needs at run time: type-only imports vanish, so they do not count. */
const needs = (source: string) =>
	[
		...source.matchAll(
			/^\s*(?:import|export) (?!type\b)[^'"`;]*?from\s+['"](.+?)['"]|^\s*import\s+['"](.+?)['"]/gm
		)
	].map(([, from, bare]) => from ?? bare ?? '');

const offences = (where: RegExp, forbidden: RegExp, except = /^$/) =>
	files
		.filter(({ path }) => where.test(path) && !except.test(path))
		.flatMap(({ path, source }) =>
			needs(source)
				.filter((from) => forbidden.test(from))
				.map((from) => `${path} → ${from}`)
		);

const nounOf = (path: string) => path.match(/^lib\/([\w-]+)\//)?.[1];

test('routes reach data through a domain, never directly', () => {
	expect(offences(/^routes\//, /drizzle-orm|db\.server|tables\.server/)).toEqual([]);
});

test('domains know nothing of the framework', () => {
	expect(
		offences(/^lib\/.*\.ts$/, /^\$(app|env)|^@sveltejs|superforms/, /^lib\/http(-\w+)?\.server\.ts$/)
	).toEqual([]);
});

test('inside the library imports are relative, so that it runs anywhere', () => {
	expect(offences(/^(lib|cli)\//, /^\$lib/)).toEqual([]);
});

test('rules, forms and policies are pure', () => {
	expect(offences(/\/(rules|forms|policy)\.ts$/, /\.server$|drizzle|^node:/)).toEqual([]);
});

test('domains depend on earlier domains only', () => {
	const rank = (path: string) => ORDER.indexOf(nounOf(path) ?? '');
	const upward = files.flatMap(({ path, source }) =>
		needs(source)
			.filter((from) => from.startsWith('.'))
			.map((from) => posix.join(posix.dirname(path), from))
			.filter((target) => rank(path) >= 0 && rank(target) > rank(path))
			.map((target) => `${path} → ${target}`)
	);
	expect(upward).toEqual([]);
});

test('every noun has its place in the order', () => {
	const nouns = new Set(files.map(({ path }) => nounOf(path)).filter((noun) => noun !== undefined));
	expect([...nouns].filter((noun) => !ORDER.includes(noun) && !NOT_NOUNS.includes(noun))).toEqual([]);
});

test('the look knows no domain', () => {
	expect(offences(/^lib\/ui\//, /^\.\.\/(?!messages|paraglide)/)).toEqual([]);
});

test('no folder gathers what has no name', () => {
	const nameless =
		/\/(utils?|helpers?|services?|types|stores|common|shared|misc)(\/|\.(ts|svelte)$)|(^|\/)index\.ts$/;
	expect(files.map(({ path }) => path).filter((path) => nameless.test(path))).toEqual([]);
});

test('every command is atomic, authorised and recorded', () => {
	const incomplete = files
		.filter(({ path }) => path.endsWith('commands.server.ts'))
		.flatMap(({ source }) => source.split(/^export (?:async )?function /m).slice(1))
		.flatMap((body) => {
			const name = body.split(/[(<]/)[0] ?? '';
			const steps = [
				'transact(',
				...(name in OPEN ? [] : ['authorize(']),
				...(name in SILENT ? [] : ['record('])
			];
			return steps.filter((step) => !body.includes(step)).map((step) => `${name} lacks ${step}…)`);
		});
	expect(incomplete).toEqual([]);
});
