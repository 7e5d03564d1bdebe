import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/lib/db.server';
import { openFile } from './schema';

/** Where everything of a city lies, its copies too: a folder of the test's own. */
export function aPlace() {
	const place = mkdtempSync(join(tmpdir(), 'backups-'));
	const at = (name: string) => join(place, name);
	return {
		data: at('data'),
		keys: at('data-keys'),
		copies: at('copies'),
		at,
		remove: () => rmSync(place, { recursive: true, force: true })
	};
}

/** The open database, written into a folder as a city keeps it, and opened there; with a letter beside it. */
export function movedInto(data: string) {
	mkdirSync(join(data, 'mail'), { recursive: true });
	writeFileSync(join(data, 'tavoli.db'), openFile().serialize());
	writeFileSync(join(data, 'mail/lettera.txt'), 'A: lucia@example.org\n');
	connect(join(data, 'tavoli.db'));
}
