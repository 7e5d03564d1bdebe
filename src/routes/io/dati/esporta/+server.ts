import { exportAccount } from '$lib/accounts/profile/queries.server';
import { exportOpenVotes } from '$lib/consultations/open/own.server';
import { signedIn } from '$lib/http.server';
import { exportTalk } from '$lib/initiatives/own.server';
import { exportProjects } from '$lib/projects/follows/queries.server';

/** Everything kept about whoever asks. Each noun adds here what it keeps, under its own name. */
export function GET(event) {
	const actor = signedIn(event);
	const taken = {
		account: exportAccount(actor.id),
		talk: exportTalk(actor.id),
		projects: exportProjects(actor.id),
		openVotes: exportOpenVotes(actor.id)
	};
	return new Response(JSON.stringify(taken, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="i-miei-dati.json"',
			'cache-control': 'private, no-store'
		}
	});
}
