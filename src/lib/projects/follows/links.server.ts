import { timingSafeEqual } from 'node:crypto';
import { keyed, secretOf } from '../../accounts/secrets.server';

/**
 * The end of a link with which whoever got a letter stops the next ones, without signing in: their id and a
 * signature that only this installation makes. It is good for this project, and for nothing but stopping.
 */
export const stopKey = (projectId: string, personId: string) =>
	`${personId}.${signature(projectId, personId)}`;

/** Whose link it is; `undefined` when we never made it. */
export function whoFollows(projectId: string, key: string) {
	const at = key.lastIndexOf('.');
	const personId = key.slice(0, Math.max(at, 0));
	const [given, made] = [Buffer.from(key.slice(at + 1)), Buffer.from(signature(projectId, personId))];
	return given.length === made.length && timingSafeEqual(given, made) ? personId : undefined;
}

const signature = (projectId: string, personId: string) =>
	keyed(secretOf('follows'), `project ${projectId} ${personId}`).slice(0, 32);
