import { today } from '$lib/clock';
import { visible } from '$lib/http.server';
import { findDataset } from '$lib/opendata/datasets.server';
import { datasetPage } from '$lib/opendata/words.server';
import { m } from '$lib/paraglide/messages.js';

export const load = ({ params }) => ({
	...datasetPage(visible(findDataset(params.dataset)), Number(today().slice(0, 4))),
	crumbs: [{ label: m.data_title(), href: '/dati' }]
});
