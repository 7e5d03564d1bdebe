import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hole that a copy of the sources has, open only where `HOLE` names it. */
export type Hole = { readonly name: string; readonly file: string; readonly command: string };

/** The permissions are tried in so many parts at once. */
export const PARTS = 2;

const sources = (folder: string, kind: RegExp) =>
	readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((path) => kind.test(path) && !path.startsWith('lib/paraglide'))
		.map((path) => join('src', path));

const change = (folder: string, file: string, how: (source: string) => string) => {
	const path = join(folder, file);
	const before = readFileSync(path, 'utf8');
	const after = how(before);
	if (after === before) throw new Error(`nothing to change in ${file}`);
	writeFileSync(path, after);
};

/** Every question for a permission, one hole each: with it open, the answer is yes. */
export function plantPermissions(folder: string): Hole[] {
	const holes: Hole[] = [];
	for (const file of sources(folder, /\.server\.ts$/)) {
		const path = join(folder, file);
		const parts = readFileSync(path, 'utf8').split(/(?<![\w.])authorize\(/);
		if (parts.length === 1) continue;
		let written = parts[0] ?? '';
		for (const part of parts.slice(1)) {
			const command = [...written.matchAll(/function (\w+)/g)].at(-1)?.[1] ?? '';
			holes.push({ name: `authorize-${holes.length}`, file, command });
			written += `globalThis.authorizeAt(${holes.length - 1})(${part}`;
		}
		writeFileSync(path, written);
	}
	change(
		folder,
		'src/lib/errors.ts',
		(source) => `${source}
globalThis.authorizeAt = (at) => (allowed) => {
	if (!allowed && process.env.HOLE !== \`authorize-\${at}\`) throw new Refusal(403, 'forbidden');
};
`
	);
	return holes;
}

/** Words of a thing that a page shows between two tags. */
const SHOWN =
	/>\{([a-z]\w*(?:\.\w+)*\.(?:title|name|text|words|what|description|question|place|note|problem|body|motto|displayName|address))\}</g;

/** In every component, each word that is shown: with `HOLE=raw` it is written as it came, beside the number of its hole. */
export function plantRawWords(folder: string): Hole[] {
	const holes: Hole[] = [];
	for (const file of sources(folder, /^routes\/.*\.svelte$|^lib\/.*\.svelte$/)) {
		const path = join(folder, file);
		const source = readFileSync(path, 'utf8');
		const planted = source.replace(SHOWN, (_, words: string) => {
			holes.push({ name: `raw-${holes.length}`, file, command: words });
			return `>{@html globalThis.rawAt(${holes.length - 1}, ${words})}<`;
		});
		if (planted !== source) writeFileSync(path, planted);
	}
	change(
		folder,
		'src/hooks.server.ts',
		(source) => `${source}
globalThis.rawAt = (at, words) =>
	process.env.HOLE === 'raw'
		? \`<i data-hole="\${at}"></i>\${words}\`
		: String(words ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
`
	);
	return holes;
}

/** One by one: what is taken out, and which test of attacks has to notice. */
export const SINGLE: Readonly<
	Record<
		string,
		{ readonly file: string; readonly from: string | RegExp; readonly to: string; readonly noticed: string }
	>
> = {
	'other sites may send a preference': {
		file: 'src/routes/preferenze/+server.ts',
		from: '	fromOurPages(event);',
		to: `	if (!open('other sites may send a preference')) fromOurPages(event);`,
		noticed: 'foreign'
	},
	'other sites may sign people out': {
		file: 'src/routes/esci/+server.ts',
		from: '	fromOurPages(event);',
		to: `	if (!open('other sites may sign people out')) fromOurPages(event);`,
		noticed: 'foreign'
	},
	'a notebook takes what other sites send': {
		file: 'src/lib/http.server.ts',
		from: '	fromOurPages(event);\n	return answerJson',
		to: `	if (!open('a notebook takes what other sites send')) fromOurPages(event);\n	return answerJson`,
		noticed: 'foreign'
	},
	'a page writes when it is read': {
		file: 'src/routes/iniziative/+page.server.ts',
		from: /export (?:async )?(?:function|const) load[^\n]*\n/,
		to: `$&	if (open('a page writes when it is read')) writeWhileReading();\n`,
		noticed: 'foreign'
	},
	'one may be sent anywhere': {
		file: 'src/lib/formats/paths.ts',
		from: `	const url = ownAddress(asked, origin);\n	return url ? url.pathname + withoutActions(url.search) : '/';`,
		to: `	if (open('one may be sent anywhere')) return asked;\n	const url = ownAddress(asked, origin);\n	return url ? url.pathname + withoutActions(url.search) : '/';`,
		noticed: 'redirects'
	},
	'dots may leave two slashes': {
		file: 'src/lib/formats/paths.ts',
		from: `!url.pathname.startsWith('//')`,
		to: `(open('dots may leave two slashes') || !url.pathname.startsWith('//'))`,
		noticed: 'redirects'
	},
	'a session that was there stays': {
		file: 'src/lib/http-entering.server.ts',
		from: 'if (held) await closeSession(held);',
		to: `if (held && !open('a session that was there stays')) await closeSession(held);`,
		noticed: 'sessions'
	},
	'a session outlives its password': {
		file: 'src/lib/accounts/recovery/commands.server.ts',
		from: 'revokeSessions(person.id);',
		to: `if (!open('a session outlives its password')) revokeSessions(person.id);`,
		noticed: 'sessions'
	},
	'limits are counted and not kept': {
		file: 'src/lib/accounts/attempts.server.ts',
		from: 'if (count > LIMITS',
		to: `if (!open('limits are counted and not kept') && count > LIMITS`,
		noticed: 'limits'
	},
	'recovery says who is not there': {
		file: 'src/lib/accounts/recovery/commands.server.ts',
		from: 'if (person) offerReset',
		to: `if (!person && open('recovery says who is not there')) throw new Error('nobody');\n		if (person) offerReset`,
		noticed: 'guessing'
	},
	'an unknown address is quicker': {
		file: 'src/lib/accounts/passwords.server.ts',
		from: 'const dummy =',
		to: `if (!hashed && open('an unknown address is quicker')) return false;\n	const dummy =`,
		noticed: 'guessing'
	},
	'a link works twice': {
		file: 'src/lib/accounts/tokens.server.ts',
		from: 'isNull(tokens.usedAt),',
		to: `open('a link works twice') ? undefined : isNull(tokens.usedAt),`,
		noticed: 'guessing'
	},
	'formulas run': {
		file: 'src/lib/formats/csv.ts',
		from: 'FORMULA.test(text)',
		to: `!open('formulas run') && FORMULA.test(text)`,
		noticed: 'script'
	},
	'the protocol’s bundle is for everybody': {
		file: 'src/routes/incontri/[meeting]/verbale/[document].zip/+server.ts',
		from: '	permit(can.protocol(actor, published));',
		to: `	if (!open('the protocol’s bundle is for everybody')) permit(can.protocol(actor, published));`,
		noticed: 'files'
	},
	'the zone plan is for everybody': {
		file: 'src/routes/piano-di-zona/piano.[ending]/+server.ts',
		from: 'permit(can.compile(signedIn(event)));',
		to: `if (!open('the zone plan is for everybody')) permit(can.compile(signedIn(event)));`,
		noticed: 'files'
	},
	'answers may be sniffed': {
		file: 'headers.js',
		from: `	'x-content-type-options': 'nosniff',`,
		to: `	...(process.env.HOLE === 'answers may be sniffed' ? {} : { 'x-content-type-options': 'nosniff' }),`,
		noticed: 'headers'
	},
	'a cookie is for scripts too': {
		file: 'src/lib/accounts/sessions.server.ts',
		from: "attributes: { path: '/', httpOnly,",
		to: `attributes: { path: '/', httpOnly: httpOnly && !open('a cookie is for scripts too'),`,
		noticed: 'headers'
	},
	'forms may be as large as they like': {
		file: 'src/lib/http-reading.server.ts',
		from: 'if (announced <= most)',
		to: `if (announced <= most || open('forms may be as large as they like'))`,
		noticed: 'bodies'
	},
	'pictures are read all at once': {
		file: 'src/lib/http-reading.server.ts',
		from: 'if (reading < READ_AT_ONCE)',
		to: `if (reading < READ_AT_ONCE || open('pictures are read all at once'))`,
		noticed: 'bodies'
	},
	'nested data are followed to the end': {
		file: 'src/lib/http-reading.server.ts',
		from: 'thrown instanceof RangeError',
		to: `(thrown instanceof RangeError && !open('nested data are followed to the end'))`,
		noticed: 'bodies'
	},
	'what was typed is logged': {
		file: 'src/lib/http.server.ts',
		from: 'const asked = zod4(schema);',
		to: `if (open('what was typed is logged')) console.log(JSON.stringify([...typed]));\n	const asked = zod4(schema);`,
		noticed: 'traces'
	},
	'a form says who acts': {
		file: 'src/lib/http.server.ts',
		from: 'return submitUnsigned(event, schema, (data) => run(actor, data));',
		to: `const asked = open('a form says who acts') ? (await typedIn(event)).get('actorId') : null;\n	return submitUnsigned(event, schema, (data) => run(asked ? { ...actor, id: String(asked), roles: [{ role: 'administrator' }] } as never : actor, data));`,
		noticed: 'escalation'
	},
	'a search is written into the query': {
		file: 'src/routes/cerca/+page.server.ts',
		from: /export (?:async )?(?:function|const) load[^\n]*\n/,
		to: `$&	if (open('a search is written into the query')) askRaw(url.searchParams.get('testo') ?? '');\n`,
		noticed: 'addresses'
	},
	'dates are not looked at': {
		file: 'src/lib/http.server.ts',
		from: '	if (!form.valid) {',
		to: `	if (!form.valid && !open('dates are not looked at')) {`,
		noticed: 'strings'
	}
};

/** Plants all of them, each closed until it is named. */
export function plantSingle(folder: string) {
	const opened = new Set<string>();
	for (const [name, { file, from, to }] of Object.entries(SINGLE)) {
		change(folder, file, (source) => {
			const planted = source.replace(from, to);
			if (planted === source) throw new Error(`${name}: ${file} is written otherwise`);
			return planted;
		});
		if (file.startsWith('src/')) opened.add(file);
	}
	for (const file of opened)
		change(
			folder,
			file,
			(source) => `const open = (name: string) => globalThis.process?.env.HOLE === name;\n${source}`
		);
	change(
		folder,
		'src/routes/iniziative/+page.server.ts',
		(source) =>
			`import { db } from '../../lib/db.server';\nimport { sql } from 'drizzle-orm';\nconst writeWhileReading = () => db.run(sql\`update people set large_text = 1 - large_text\`);\n${source}`
	);
	change(
		folder,
		'src/routes/cerca/+page.server.ts',
		(source) =>
			`import { db } from '../../lib/db.server';\nimport { sql } from 'drizzle-orm';\nconst askRaw = (text: string) => db.all(sql.raw(\`select '\${text}'\`));\n${source}`
	);
}
