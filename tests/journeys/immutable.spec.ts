import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listItems } from '../../src/lib/minutes/queries.server';
import { signInCookie } from '../support/accounts';
import { someMinutes } from '../support/minutes';
import { photograph } from '../support/photograph';
import { ROLES } from '../support/readers';
import { post, visit, wordsOf } from '../support/visitor';
import { expect, test } from './fixtures';

const MEETING = 'src/routes/incontri/[meeting]';

/** Every act of every page of a meeting, as `/verbale?/publish`, read from the code: a new one is tried too. */
const ACTS = readdirSync(MEETING, { recursive: true, encoding: 'utf8' })
	.filter((path) => /(acts|page)\.server\.ts$/.test(path))
	.flatMap((path) => {
		const source = readFileSync(`${MEETING}/${path}`, 'utf8');
		const actions = source.split(/export const actions\b[^=]*= /)[1] ?? '';
		const folder = posix.dirname(path);
		const page = folder === '.' ? '' : `/${folder}`;
		return [...actions.matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(([, name]) => `${page}?/${name}`);
	});

/** Whatever the acts ask for, all in one form. */
const everything = (given: { firstItemId: string }) => ({
	...{ revision: '0', treatment: 'treated', summary: 'Cambiato.', notes: '', positions: '', documents: '' },
	...{ id: 'abcdefghjk', text: 'Cambiato.', manner: 'consensus', outcome: 'approved', reason: 'Perché sì.' },
	...{ what: 'Cambiato.', owner: 'role:tavolo', dueOn: '2026-12-31', verdict: 'correct', paragraph: '1' },
	...{ party: 'person:lucia', state: 'absent', name: 'Cambiato', title: 'Cambiato', kind: 'discussione' },
	...{ residents: '1', others: '0', under_30: '0', over_65: '0', with_disabilities: '0' },
	...{ startsAt: '2026-12-01T18:00', endsAt: '2026-12-01T20:00', itemId: given.firstItemId }
});

/** What a city has published of its minutes. */
const HELD = ['minutes_versions', 'minutes_publications', 'minutes_approvals', 'decisions'];

test('what was published holds, whoever sends whatever form to whatever page of the meeting', async ({
	city
}) => {
	test.setTimeout(120_000);
	const minutes = someMinutes({ state: 'published' });
	const page = `/incontri/${minutes.meetingId}`;
	const before = photograph();
	expect(ACTS.length).toBeGreaterThan(20);

	const answers: string[] = [];
	for (const { person } of ROLES) {
		const cookie = person ? await signInCookie(person) : '';
		for (const act of ACTS.filter((one) => one !== '/verbale?/rectify')) {
			const [path, name] = act.split('?');
			const named = name === '/default' ? '' : `${name}&`;
			const to = `${page}${path?.replace(/\[\w+\]/g, '1')}?${named}punto=1`;
			const { status } = await post(city.origin, cookie, to, everything(minutes));
			if (status >= 500) answers.push(`${person} ${act} ${status}`);
		}
	}

	expect(answers).toEqual([]);
	const after = photograph();
	for (const table of HELD) expect(after.get(table), table).toBe(before.get(table));

	const read = await visit(city.origin, '', `${page}/verbale`);
	expect(read.status).toBe(200);
	expect(wordsOf(read.html)).not.toContain('Cambiato');
});

test('a correction is a new version beside the old one, which stays as it was', async ({ city }) => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	const page = `/incontri/${meetingId}/verbale`;
	const revision = String(listItems(id)[1]?.revision);
	const before = photograph();
	const cookieOf = (person: string) => signInCookie(person);
	const sent = async (person: string, to: string, form: Record<string, string>) =>
		(await post(city.origin, await cookieOf(person), to, form)).status;

	expect(await sent('elena', `${page}?/rectify`, { reason: 'Le panchine sono quattro.' })).toBe(303);
	expect(
		await sent('teresa', `${page}/scrivi?/save&punto=2`, {
			...{ revision, treatment: 'treated', summary: 'Le panchine rotte sono quattro.' }
		})
	).toBe(303);
	expect(await sent('elena', `${page}?/publish`, {})).toBe(303);

	const kept = JSON.parse(before.get('minutes_versions') ?? '[]');
	const now = JSON.parse(photograph().get('minutes_versions') ?? '[]');
	expect(now).toEqual(expect.arrayContaining(kept));
	expect(now).toHaveLength(kept.length + 1);
	const [first, second] = [
		await visit(city.origin, '', `${page}/versioni/1`),
		await visit(city.origin, '', `${page}/versioni/2`)
	];
	expect(wordsOf(first.html)).toContain('Si è parlato di: Panchine.');
	expect(wordsOf(second.html)).toContain('Le panchine rotte sono quattro.');
	expect(wordsOf(second.html)).toContain('Le panchine sono quattro.');
});
