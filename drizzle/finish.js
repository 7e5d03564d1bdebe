import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to a freshly generated migration what Drizzle cannot say: every table is STRICT, and those of
 * secret votes are WITHOUT ROWID, since row numbers would tell the order in which people voted.
 * Triggers are written by hand. Only the latest migration is looked at: one on main is never touched again.
 */
const ROWLESS = ['voter_participations', 'sealed_ballots', 'ballots', 'voter_secrets', 'voting_codes'];

const latest = readdirSync('drizzle')
	.filter((name) => name.endsWith('.sql'))
	.sort()
	.at(-1);
const path = `drizzle/${latest}`;
const before = readFileSync(path, 'utf8');
const after = before.replace(/(CREATE TABLE `(\w+)` \([\s\S]*?\n\))(;|(?=\n))/g, (whole, table, name, end) =>
	end === ';' ? `${table} STRICT${ROWLESS.includes(name) ? ', WITHOUT ROWID' : ''};` : whole
);
if (after !== before) writeFileSync(path, after);
