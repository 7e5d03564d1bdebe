import pino from 'pino';
import { settings } from './settings.server';

/** One JSON line an event. Never a password, a code, a choice, an address or a fiscal code. */
export const log = pino({
	level: settings().LOG_LEVEL,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime
});
