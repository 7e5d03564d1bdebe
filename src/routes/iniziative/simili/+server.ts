import { json } from '@sveltejs/kit';
import { similarTo } from '$lib/initiatives/search/words.server';

/** A title and a few lines: more is not looked at. */
const MOST = 400;

/** For whoever is writing a proposal: what was already proposed, which everybody may read. Nothing is kept. */
export const GET = ({ url }) =>
	json(
		{
			items: similarTo(
				(url.searchParams.get('testo') ?? '').slice(0, MOST),
				url.searchParams.get('tranne') ?? undefined
			)
		},
		{ headers: { 'cache-control': 'no-store' } }
	);
