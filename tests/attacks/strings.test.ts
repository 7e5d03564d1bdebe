import { expect, test } from 'vitest';
import { cityUnderAttack } from '../support/attacks/city';
import { elementsIn } from '../support/attacks/forms';
import { filled, isFree, isWritten } from '../support/attacks/fields';
import { HOSTILE, KINDS } from '../support/attacks/hostile';
import { send } from '../support/attacks/send';
import { theWalk, visited } from '../support/attacks/walk';
import { ROLES } from '../support/readers';

const city = cityUnderAttack();

const ENDS = ['/io/dati', '/esci'];

/** Elements that no page of ours has, but for scripts with a nonce; and what leads somewhere. */
const STRANGERS = ['script', 'iframe', 'object', 'embed', 'base', 'style', 'template', 'math', 'animate'];
const LEADS = /^(href|src|action|formaction|data)$/;

/** In the proof that takes its time every text goes to every field; else one of each kind. */
const WHOLE = process.env.STRINGS === 'every';

test('there are about five hundred hostile texts, each its own', () => {
	expect(new Set(HOSTILE).size).toBeGreaterThan(480);
});

test(
	'every field of every act takes a text of every kind: kept or refused with a sentence, never an error',
	{ timeout: 7_200_000 },
	async () => {
		const { forms } = await theWalk(city);
		const cookies = new Map<string | null, string>();
		const problems: string[] = [];
		const tried = new Set(ENDS);
		const rounds = Object.values(KINDS).flatMap((texts) => (WHOLE ? texts.map(() => texts) : [texts]));
		let next = 0;
		for (const { action, address, form, role } of forms) {
			if (tried.has(action) || form.fields.length === 0) continue;
			tried.add(action);
			for (const texts of rounds) {
				let cookie = cookies.get(role.person) ?? (await city.cookieOf(role.person));
				// The fields that a page fills in by itself are attacked in turn, the others all at once.
				const fixed = form.fields.filter((field) => !isWritten(field));
				const odd = fixed.length > 0 ? fixed[next % (fixed.length + 1)] : undefined;
				const typed = filled(form, (field) =>
					isFree(field) || field === odd ? (texts[next++ % texts.length] ?? '').toWellFormed() : undefined
				);
				next++;
				const { status, body } = await send(city, address, typed, { cookie, multipart: form.multipart });
				if (status === 307) cookie = await city.cookieOf(role.person);
				cookies.set(role.person, cookie);
				if (status >= 500)
					problems.push(`${action} of ${role.role} with ${JSON.stringify(typed).slice(0, 300)}: ${status}`);
				if (status >= 400 && !/<(h1|main)|\{"/.test(body) && status !== 405)
					problems.push(`${action}: ${status} without a word: ${body.slice(0, 80)}`);
			}
		}

		expect(tried.size).toBeGreaterThan(180);
		expect(problems).toEqual([]);
	}
);

test('and after that every page still opens, with nothing of it at work', { timeout: 600_000 }, async () => {
	const problems: string[] = [];
	const roles = ROLES.filter(({ role }) => ['signed out', 'coordinator', 'administrator'].includes(role));
	for (const { address, html, status, role } of await visited(city, roles)) {
		if (status >= 500) problems.push(`${address} as ${role.role}: ${status}`);
		const words = html.replace(/<script\b[^>]* nonce="[^>]*>[\s\S]*?<\/script>/g, '');
		for (const { tag, attributes } of elementsIn(words)) {
			const runs = Object.entries(attributes).filter(
				([name, value]) =>
					/^on|^srcdoc$/.test(name) ||
					(LEADS.test(name) && /^\s*(javascript|vbscript|data:text)/i.test(value))
			);
			if (STRANGERS.includes(tag) || runs.length > 0 || attributes['http-equiv'] !== undefined)
				problems.push(`${address} as ${role.role}: <${tag} ${runs.join()}>`);
		}
	}

	expect(problems).toEqual([]);
	expect(city.output()).not.toContain('request failed');
});
