import { sql } from 'drizzle-orm';

/** More steps of one chapter than a page tells. */
export const MOST = 20;

/** A thread as the queries take it: any of the three may be null. */
export const initiativeId = sql.placeholder('initiativeId');
export const decisionId = sql.placeholder('decisionId');
export const projectId = sql.placeholder('projectId');
