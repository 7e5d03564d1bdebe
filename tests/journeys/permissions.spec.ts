import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { now } from '../../src/lib/clock';
import { connect, disconnect } from '../../src/lib/db.server';
import { signInCookie } from '../support/accounts';
import type { Fields } from '../support/acts/act';
import { ACTS } from '../support/acts/every';
import { PAGES } from '../support/acts/pages';
import { ACT_ROWS, PAGE_ROWS, judgement } from '../support/permissions';
import { changed, photograph } from '../support/photograph';
import { settleRoles } from '../support/roles';
import { prepareFolder, removeFolder, startServer, type Server } from '../support/server';
import { NOW, travelTo } from '../support/world';

let city: Server;

test.beforeAll(async () => {
	const prepared = await prepareFolder();
	Object.assign(process.env, prepared.env);
	writeFileSync(prepared.env.TEST_CLOCK, NOW.toISOString());
	connect(`${prepared.env.DATA_DIR}/tavoli.db`);
	identityKey({ deskNumber: 'first' });
	settleRoles();
	city = await startServer(prepared);
});

test.afterAll(async () => {
	await city.stop();
	disconnect();
	removeFolder(city.folder);
});

/** Parts of other acts, or acts that no page has yet; the domain's own test tries them. */
const ON_NO_PAGE = [
	'createRaisedInitiative',
	'advanceInitiative to an answer',
	'advanceInitiative into another',
	'advanceInitiative at the tavolo',
	'startMeeting',
	'holdMeeting',
	'importMeetings',
	'importMeasures',
	'makeCommitment',
	'removeCommitment',
	'bindCommitments',
	'nameMunicipality',
	'createNeighbourhood',
	'importNeighbourhoods',
	'giveRole',
	'proposeCorrection',
	// A picture is sent with a form of its own kind: the routes' own test tries it by hand.
	'addImage',
	'addImage at the desk'
];

/** What was typed waits for whoever signs in again, but for a secret ballot. */
const KEPT_FOR_NOBODY = ['castBallot'];

for (const row of ACT_ROWS.filter(({ name }) => !ON_NO_PAGE.includes(name))) {
	test(`by hand, ${row.name}: only who may @long`, async () => {
		const { may, mayWhen, mayNot } = judgement(row);
		const [to, fields] = prepared(row.name);
		const before = photograph();

		const stranger = await answerTo(null, to, fields);
		const refused = await inTurn(mayNot, (person) => answerTo(person, to, fields));

		expect(stranger).toMatch(
			KEPT_FOR_NOBODY.includes(row.name) ? /^303 \/accedi\?poi=/ : /^307 \/accedi\/di-nuovo\?/
		);
		expect(refused.filter(([, answer]) => !/^40[34] /.test(answer))).toEqual([]);
		expect(changed(before, photograph())).toEqual([]);

		const [person] = may;
		const done = person ? await answerTo(person, to, fields) : await onTheirOwn(mayWhen, row.name);
		expect(done).toMatch(/^(303 \/(?!accedi)|200 )/);
	});
}

for (const row of PAGE_ROWS) {
	test(`${row.act}, ${row.name}: opened by who may`, async () => {
		const { may, mayWhen, mayNot } = judgement(row);
		const page = (whose?: string) => {
			travelTo(NOW);
			const address = row.name.includes('[') ? PAGES[row.name]?.(whose) : row.name;
			city.travelTo(now());
			return address ?? '';
		};
		const address = page();

		const refused = await inTurn(mayNot, (person) => opened(person, address));
		const read = [
			...(await inTurn(may, (person) => opened(person, address))),
			...(await inTurn(mayWhen, (person) => opened(person, page(person))))
		];

		expect(await opened(null, address)).toMatch(/^(303|404)$/);
		expect(refused.filter(([, status]) => status !== '403' && status !== '404')).toEqual([]);
		expect(read.filter(([, status]) => status !== '200')).toEqual([]);
	});
}

/** What is prepared takes long in this process, and the server meanwhile lets go of a line that nobody uses. */
const ONE_LINE_EACH = { connection: 'close' };

async function opened(person: string | null, address: string) {
	const headers = { ...ONE_LINE_EACH, ...(await signedIn(person)) };
	const answer = await fetch(city.origin + address, { redirect: 'manual', headers });
	await answer.arrayBuffer();
	return String(answer.status);
}

/** The form of an act that is ready to be sent, with the server's clock where the act needs it. */
function prepared(name: string, whose?: string) {
	travelTo(NOW);
	const { post } = ACTS[name]?.(whose) ?? {};
	if (!post) throw new Error(`"${name}" is on no page: say so above, or say where it is sent`);
	city.travelTo(now());
	return post;
}

/** The same, on something that is theirs. */
const onTheirOwn = (people: readonly string[], name: string) => {
	const person = people.find((one) => one === 'only-member') ?? people[0] ?? '';
	return answerTo(person, ...prepared(name, person));
};

/** What the server says to somebody who never saw the page and sends what its form would: status and where to. */
async function answerTo(person: string | null, to: string, fields: Fields = {}) {
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) body.append(name, one);
	}
	const { origin } = city;
	const headers = { ...ONE_LINE_EACH, origin, accept: 'text/html', ...(await signedIn(person)) };
	const answer = await fetch(origin + to, { method: 'POST', redirect: 'manual', headers, body });
	await answer.arrayBuffer();
	return `${answer.status} ${answer.headers.get('location') ?? ''}`;
}

async function inTurn(people: readonly string[], ask: (person: string) => Promise<string>) {
	const answers: [string, string][] = [];
	for (const person of people) answers.push([person, await ask(person)]);
	return answers;
}

const signedIn = async (person: string | null): Promise<Record<string, string>> =>
	person ? { cookie: await signInCookie(person) } : {};
