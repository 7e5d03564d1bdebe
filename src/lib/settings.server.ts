import { resolve } from 'node:path';
import { z } from 'zod';

const origin = z
	.url({
		protocol: /^https?$/,
		error: 'deve essere un indirizzo completo, per esempio https://tavoli.comune.example.it'
	})
	.refine((address) => /^https?:\/\/[^/?#]+\/?$/.test(address), {
		error: 'deve fermarsi al nome del sito, senza percorso: per esempio https://tavoli.comune.example.it'
	});
const PLACE = 'deve essere un numero da 1 in su';
const PORT = 'deve essere un numero da 1 a 65535';

/** Every setting, what it is for and its default; `docs/settings.md` tells the same at length. */
const schema = z.object({
	PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT).default(3000),
	HOST: z.string().min(1).default('0.0.0.0'),
	ORIGIN: origin.optional(),
	DATA_DIR: z.string().min(1).default('data'),
	/** The libSQL server whose database this machine copies, where it is not the only one that answers. */
	DATABASE_URL: z
		.url({ protocol: /^https?$/, error: 'deve essere un indirizzo http:// o https:// di un server libSQL' })
		.optional(),
	DATABASE_TOKEN: z.string().min(1).optional(),
	/** `yes` where a secret vote may be held although libSQL keeps its log: see `docs/second-machine.md`. */
	DATABASE_SECRET_VOTES: z.enum(['yes', 'no'], { error: 'deve essere yes oppure no' }).default('no'),
	KEYS_DIR: z.string().min(1).optional(),
	KEYS_COPY_DIR: z.string().min(1).optional(),
	/** Encrypts the copies of the voting keys; without it a secret is made in KEYS_DIR, to be written down. */
	KEYS_COPY_PASSWORD: z.string().min(20, 'deve avere almeno 20 caratteri').optional(),
	/** The files of the keys that close backups: of the data, and of the keys of open votes. */
	BACKUP_KEY: z.string().min(1).optional(),
	BACKUP_KEYS_KEY: z.string().min(1).optional(),
	/** Where `tavoli backup` writes, so that the age of the newest copy can be told. */
	BACKUP_DIR: z.string().min(1).optional(),
	/** Opens the numbers for monitoring; without it there are none. */
	METRICS_TOKEN: z
		.string()
		.regex(/^[\x21-\x7e]{20,}$/, 'deve avere almeno 20 caratteri, senza spazi né accenti')
		.optional(),
	/** Which of several processes this is: `WORKERS` sets it by itself. */
	WORKER: z.coerce.number(PLACE).int(PLACE).min(1, PLACE).default(1),
	SMTP_URL: z
		.string()
		.regex(/^smtps?:\/\//, 'deve cominciare con smtp:// o smtps://')
		.optional(),
	MAIL_FROM: z.email('deve essere un indirizzo di posta').default('tavoli@localhost.localdomain'),
	LOG_LEVEL: z
		.enum(['debug', 'info', 'warn', 'error', 'silent'], {
			error: 'deve essere debug, info, warn, error oppure silent'
		})
		.default('info'),
	/** `no` in a process that only answers, beside one that does the chores too. */
	CHORES: z.enum(['yes', 'no'], { error: 'deve essere yes oppure no' }).default('yes'),
	TEST_CLOCK: z.string().optional()
});

export type Settings = Readonly<
	Omit<z.infer<typeof schema>, 'ORIGIN' | 'KEYS_DIR' | 'KEYS_COPY_DIR' | 'BACKUP_KEY' | 'BACKUP_KEYS_KEY'> & {
		ORIGIN: string;
		KEYS_DIR: string;
		KEYS_COPY_DIR: string;
		BACKUP_KEY: string;
		BACKUP_KEYS_KEY: string;
		DATABASE: string;
		PRIMARY: { readonly url: string; readonly token?: string } | undefined;
	}
>;

/** What is wrong with the environment, as sentences that say what to do. */
export class WrongSettings extends Error {}

/** Reads and checks the environment; every folder comes back absolute. */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const { data, error } = schema.safeParse(given);
	if (error) {
		throw new WrongSettings(
			error.issues
				.map(
					({ path, message }) => `${path.join('.')} ${message}. Correggi la variabile d'ambiente e riavvia.`
				)
				.join('\n')
		);
	}

	const folder = resolve(data.DATA_DIR);
	const keys = resolve(data.KEYS_DIR ?? `${folder}-keys`);
	if (keys === folder || keys.startsWith(`${folder}/`)) {
		throw new WrongSettings(
			'KEYS_DIR non può stare dentro DATA_DIR: le chiavi delle votazioni vivono lontano dal database. Indica un altro luogo e riavvia.'
		);
	}

	return {
		...data,
		ORIGIN: (data.ORIGIN ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
		DATA_DIR: folder,
		KEYS_DIR: keys,
		KEYS_COPY_DIR: resolve(data.KEYS_COPY_DIR ?? `${keys}-copy`),
		BACKUP_KEY: resolve(data.BACKUP_KEY ?? `${folder}-backup.key`),
		BACKUP_KEYS_KEY: resolve(data.BACKUP_KEYS_KEY ?? `${keys}-backup.key`),
		DATABASE: resolve(folder, data.DATABASE_URL ? 'copy.db' : 'tavoli.db'),
		PRIMARY: data.DATABASE_URL ? { url: data.DATABASE_URL, token: data.DATABASE_TOKEN } : undefined
	};
}

let current: Settings | undefined;

/** The settings in force, read once from the environment. */
export const settings = () => (current ??= readSettings(process.env));
