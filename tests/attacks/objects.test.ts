import { expect, test } from 'vitest';
import { watched } from '../support/attacks/changes';
import { cityUnderAttack, STRANGER } from '../support/attacks/city';
import { filled } from '../support/attacks/fields';
import { everyAction } from '../support/attacks/routes';
import { send } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';
import { HOLDERS } from '../support/roles';

const city = cityUnderAttack();

/** Those who hold each role in another place, who holds none, and who is not signed in. */
const ELSEWHERE = Object.values(HOLDERS).flatMap(({ elsewhere }) => elsewhere);

/** What changes only what is one's own, or is good for whoever holds a link from a letter. */
const OWN = ['/io?/showName', '/io?/profile', '/io?/hideName', '/io/sessioni?/endOthers', '/oggi?/weekly'];
const BY_LINK = [
	'/conferma/[token]',
	'/impegni/[commitment]/aggiorna/[token]',
	'/invito/[token]',
	'/iniziative/[initiative]/segui/[token]',
	'/progetti/[project]/segui/[token]',
	'/reimposta/[token]'
];
/** What docs/permissions.md gives to everybody, signed in or not. */
const ANYBODY = ['/accessibilita', '/recupera', '/registrati', '/valutazione', '/vota/codice?/open'];
const WITH_AN_ACCOUNT = ['/iniziative/[initiative]/commenti/[comment]/segnala'];
/** What it gives to residents of any quartiere, and to whoever holds a role anywhere. */
const RESIDENTS = [
	'/bisogni',
	'/incontri/[meeting]?/register',
	'/iniziative/[initiative]/commenti?/comment',
	'/iniziative/[initiative]/segui?/follow',
	'/iniziative/[initiative]?/support',
	'/iniziative/nuova',
	'/progetti/[project]/segui?/follow',
	'/tavoli/[tavolo]?/join'
];
const MAY: Readonly<Record<string, readonly string[]>> = {
	nobody: [...ANYBODY, ...BY_LINK],
	[STRANGER]: [...ANYBODY, ...BY_LINK, ...OWN, ...WITH_AN_ACCOUNT],
	// Any operator settles a double identity, but for their own.
	'other-operator': [...ANYBODY, ...BY_LINK, ...OWN, ...WITH_AN_ACCOUNT, ...RESIDENTS, '/sportello?/resolve'],
	'': [...ANYBODY, ...BY_LINK, ...OWN, ...WITH_AN_ACCOUNT, ...RESIDENTS]
};

/** They end the attack: the account or the session is gone. */
const ENDS = ['/io/dati', '/esci', '/accedi', '/accedi/di-nuovo?/accedi'];

test(
	'what the people of San Giorgio find there is changed by nobody from elsewhere',
	{ timeout: 600_000 },
	async () => {
		const { forms } = await theWalk(city);
		const attacked = new Set(forms.map(({ action }) => action));
		expect((await everyAction()).filter((action) => !attacked.has(action))).toEqual([]);
		const changes = watched();
		const done: string[] = [];
		const problems: string[] = [];
		for (const attacker of [null, STRANGER, ...ELSEWHERE]) {
			const name = attacker ?? 'nobody';
			let cookie = await city.cookieOf(attacker);
			const tried = new Set(ENDS);
			for (const { action, address, form, role } of forms) {
				const kind = address + form.fields.map((field) => field.name).join();
				if ((role.person === null && attacker !== null) || tried.has(action) || tried.has(kind)) continue;
				tried.add(kind);
				const { status } = await send(city, address, filled(form), { cookie, multipart: form.multipart });
				if (status >= 500) problems.push(`${action} of ${name}: ${status}`);
				if (status === 307) cookie = await city.cookieOf(attacker);
				const tables = changes();
				if (tables.length === 0) continue;
				done.push(action);
				if (!(MAY[name] ?? MAY[''] ?? []).includes(action))
					problems.push(`${action} of ${name}, ${status}: ${tables.join(', ')}`);
			}
		}

		expect(problems).toEqual([]);
		// Not because nothing was understood: what may be done was done.
		expect(RESIDENTS.filter((action) => !done.includes(action))).toEqual([]);
	}
);
