import { qr } from '$lib/formats/qr';
import { sheetOf } from '$lib/initiatives/paper/sheet.server';
import { listDistricts, listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ url }) {
	const address = new URL('/iniziative/nuova', url).href;
	return {
		title: m.paper_title(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		steps: sheetOf(listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name }))),
		desks: listDistricts().map(({ id, office, name, address, hours, phone }) => ({
			id,
			name: office || name,
			lines: [address, hours, phone].filter(Boolean)
		})),
		address,
		code: qr(address)
	};
}
