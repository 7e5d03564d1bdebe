import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { connect, disconnect } from '../../lib/db.server';
import { settings } from '../../lib/settings.server';
import { demoAccounts, demoPasswordHashes } from './accounts';
import { subcommand } from '../words';
import { ensureBuilt } from './build';
import { DEMO_PASSWORD } from './cast';
import { buildCity } from './city';
import { drawAll } from './drawings';

const SIZES = ['small', 'large'] as const;

type Asked = { readonly size: (typeof SIZES)[number]; readonly serve?: boolean };

/** `tavoli demo`: fills an empty data folder with Vallefiorita and, if asked, builds and serves it. */
export function addDemoCommand(program: Command) {
	subcommand(program, 'demo', 'Riempie una cartella di dati vuota con Vallefiorita, una città inventata.')
		.addOption(
			new Option(
				'--size <grandezza>',
				'small: due anni in dodici quartieri; large: molti anni in una grande città'
			)
				.choices(SIZES)
				.default('small', 'small')
		)
		.option('--serve', 'prepara il programma se serve e lo avvia')
		.action(async ({ size, serve }: Asked) => {
			if (serve) ensureBuilt();
			await fill(size);
			sayAccounts();
			if (serve) await start();
		});
}

/**
 * Data that are there stay there: only an empty folder is filled. The file has its name once it is whole, so that one
 * whose filling was interrupted is begun again.
 */
async function fill(size: Asked['size']) {
	const { DATA_DIR, DATABASE } = settings();
	if (existsSync(DATABASE)) {
		const grow = 'Per una città grande serve una cartella vuota: indicala con DATA_DIR.';
		console.log(`Trovo i dati di prima in ${DATA_DIR}: li tengo.${size === 'large' ? ` ${grow}` : ''}`);
		return;
	}
	const part = `${DATABASE}.part`;
	for (const rest of ['', '-wal', '-shm']) rmSync(`${part}${rest}`, { force: true });
	if (existsSync(DATA_DIR) && readdirSync(DATA_DIR).length > 0) {
		throw new Error(`La cartella ${DATA_DIR} non è vuota. Indicane un’altra con DATA_DIR, oppure svuotala.`);
	}
	mkdirSync(DATA_DIR, { recursive: true });
	const hashes = await demoPasswordHashes();
	const drawings = await drawAll();
	try {
		connect(part);
		const tell = (share: number) => progress(`Costruisco Vallefiorita: ${Math.round(share * 100)} %`);
		buildCity(new Date(), hashes, tell, drawings);
		if (size === 'large') {
			const { growCity } = await import('./large/city');
			const { LARGE } = await import('./large/size');
			growCity(new Date(), LARGE, (share) => progress(`Vallefiorita cresce: ${Math.round(share * 100)} %`));
		}
		progress('Vallefiorita è pronta.\n');
	} catch (error) {
		disconnect();
		rmSync(DATA_DIR, { recursive: true, force: true });
		throw error;
	}
	disconnect();
	renameSync(part, DATABASE);
}

const progress = (text: string) =>
	void process.stdout.write(process.stdout.isTTY ? `\r${text}   ` : `${text}\n`);

function sayAccounts() {
	console.log(`\nSi entra da ${settings().ORIGIN}/accedi con la password ${DEMO_PASSWORD}:`);
	for (const { role, email } of demoAccounts()) console.log(`  ${role.padEnd(30)} ${email}`);
}

/** The production server as a child: stopping this command stops it gently. */
function start() {
	console.log(`\nLa città è su ${settings().ORIGIN} (Ctrl+C per fermarla)\n`);
	const child = spawn(process.execPath, ['server.js'], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
	return new Promise<void>((resolve) => {
		child.on('exit', (code) => {
			process.exitCode = code ?? 0;
			resolve();
		});
	});
}
