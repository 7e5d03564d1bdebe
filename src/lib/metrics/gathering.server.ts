import { createHash, timingSafeEqual } from 'node:crypto';
import { readdirSync, statfsSync } from 'node:fs';
import { momentIn } from '../backups/rules';
import { now } from '../clock';
import { schemaStep } from '../db.server';
import { countWaitingLetters } from '../outbox/queries.server';
import type { Settings } from '../settings.server';
import { ofThisProcess, resetDelay } from './counting.server';
import { inSteps, inText, type Metric } from './rules';

type Asked = Pick<Settings, 'METRICS_TOKEN' | 'BACKUP_DIR' | 'DATA_DIR' | 'WORKER'>;

/** The numbers as text, `refused` to whoever does not bring the token, nothing where there is none. */
export function metricsFor(authorization: string | null, settings: Asked) {
	if (!settings.METRICS_TOKEN) return undefined;
	if (!same(authorization ?? '', `Bearer ${settings.METRICS_TOKEN}`)) return 'refused';
	const text = inText([...ofProcess(settings), ...ofCity(settings)]);
	resetDelay();
	return { text };
}

/** Takes as long whatever is wrong with it. */
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();

const gauge = (name: string, help: string, value: number | undefined, labels = {}): Metric => ({
	...{ name, help, type: 'gauge' },
	samples: value === undefined ? [] : [{ labels, value }]
});

const ofProcess = ({ WORKER }: Asked) => {
	const own = { process: String(WORKER) };
	const began = Math.round(Date.now() / 1000 - process.uptime());
	return [
		gauge('tavoli_process_start_timestamp_seconds', 'When the process began.', began, own),
		gauge(
			'tavoli_process_memory_bytes',
			'Memory the process holds, in steps of 16 MB.',
			inSteps('memory', process.memoryUsage.rss()),
			own
		),
		...ofThisProcess(String(WORKER))
	];
};

function ofCity({ BACKUP_DIR, DATA_DIR }: Asked) {
	const { waiting, stuck } = countWaitingLetters();
	const backedUp = BACKUP_DIR ? newestBackup(BACKUP_DIR) : undefined;
	return [
		gauge('tavoli_letters_waiting', 'Letters that have not left yet.', waiting),
		gauge('tavoli_letters_stuck', 'Of these, tried for an hour or more in vain.', stuck),
		gauge(
			'tavoli_backup_age_seconds',
			'How old the newest backup of BACKUP_DIR is.',
			backedUp && Math.round((now().getTime() - backedUp.getTime()) / 1000)
		),
		gauge('tavoli_disk_free_bytes', 'Room left for the data, in steps of 256 MB.', freeAt(DATA_DIR)),
		gauge('tavoli_schema_info', 'The last step of the schema.', 1, { step: schemaStep() ?? '' })
	];
}

function newestBackup(folder: string) {
	const moments = ifReadable(() => readdirSync(folder).flatMap((name) => momentIn('data', name) ?? []));
	return moments?.toSorted((one, other) => other.getTime() - one.getTime())[0];
}

function freeAt(folder: string) {
	const disk = ifReadable(() => statfsSync(folder));
	return disk && inSteps('disk', disk.bavail * disk.bsize);
}

/** A folder that is not there has no number; whoever watches notices that it is missing. */
function ifReadable<T>(read: () => T) {
	try {
		return read();
	} catch {
		return undefined;
	}
}
