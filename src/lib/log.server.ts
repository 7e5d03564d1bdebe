import pino from 'pino';
import { readSettings } from './settings.server';

/**
 * One JSON line an event. Never a password, a code, a choice, an address or a fiscal code. It is made before the
 * work begins, so it reads its level by itself: `settings()` stays unread until somebody needs it.
 */
export const log = pino({
	level: readSettings(process.env).LOG_LEVEL,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime
});
