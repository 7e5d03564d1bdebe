import { lt } from 'drizzle-orm';
import { now } from '../../clock';
import { db } from '../../db.server';
import { DRAFT_HOURS } from './rules';
import { importDrafts } from './tables.server';

const HOUR = 3_600_000;

/** Files that nobody brought in within a day go: they may hold what the import itself leaves out. */
export const forgetOldDrafts = () =>
	db
		.delete(importDrafts)
		.where(lt(importDrafts.at, new Date(now().getTime() - DRAFT_HOURS * HOUR)))
		.run();
