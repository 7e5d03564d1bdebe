import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Table } from './table';

const FILE = 'bench/RESULTS.md';

export type Section = { readonly title: string; readonly tables: readonly Table[]; readonly notes?: string };

/** What a part of the run found: the tables, and first of all which promises do not hold. */
export function textOf({ title, tables, notes }: Section) {
	const broken = tables.flatMap((one) => one.broken);
	const promises =
		broken.length === 0
			? 'Every promise holds.'
			: `Promises that do not hold: ${broken.length}.\n\n${broken.map((line) => `- ${line}`).join('\n')}`;
	return [
		`## ${title}`,
		circumstances(),
		promises,
		...tables.map(({ text }) => text),
		...(notes ? [notes] : [])
	].join('\n\n');
}

/** Writes a part down in place of the one measured before; the other parts stay as they are. */
export function keep(section: Section, order: readonly string[]) {
	const kept = new Map<string, string>();
	const before = existsSync(FILE) ? readFileSync(FILE, 'utf8').split(/^(?=## )/m) : [];
	for (const text of before) kept.set(/^## (.*)/.exec(text)?.[1] ?? '', text.trim());
	kept.set(section.title, textOf(section));
	const parts = order.flatMap((title) => kept.get(title) ?? []);
	writeFileSync(FILE, `${['# Results', ...parts].join('\n\n')}\n`);
}

/** When, what and on which kind of machine; never whose. */
function circumstances() {
	const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
	const changed = git('status', '--porcelain', '--', 'src', 'server.js', 'bench/*.ts', 'bench/*.js') !== '';
	const [processor] = cpus();
	return [
		`- Date: ${new Date().toISOString().slice(0, 10)}`,
		`- Commit: ${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes not yet committed' : ''}`,
		`- Node: ${process.versions.node}`,
		`- Machine: ${cpus().length} cores (${processor?.model.trim() || 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`
	].join('\n');
}
