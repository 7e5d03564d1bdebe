import { json } from '@sveltejs/kit';
import { isReady } from '$lib/municipality/queries.server';

/** For monitoring: 200 while the database answers. */
export const GET = () => json({ ready: isReady() }, { status: isReady() ? 200 : 503 });
