import { bringIn, A_LIST } from '../support/imports';
import { listMeetings } from '../../src/lib/meetings/queries.server';
import { beginImport, mapImport } from '../../src/lib/meetings/imports/commands.server';
import { as } from '../support/world';
import { test } from './fixtures';
test.use({ town: 'demo' });
test('look', async ({ page, signIn, moveTo }) => {
	const shot = async (name: string, path: string) => {
		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(path);
			await page.screenshot({ path: `/tmp/shots-imports/${name}-${width}.png`, fullPage: true });
		}
	};
	void moveTo;
	await signIn('elena');
	const id = beginImport(as('elena'), { source: 'Elenco 2023', text: `${A_LIST}San Giorgo;ieri;;;;;;;;;;;\r\nStazione;12/03/2022;18;20;Altrove;;;;;;;;\r\n` });
	await shot('file', '/incontri/importa');
	await shot('colonne', `/incontri/importa/${id}/colonne`);
	await shot('prova', `/incontri/importa/${id}/prova`);
	const [one] = listMeetings({ when: 'past', year: 2023, limit: 100 }).filter(({ title }) => title.startsWith('Panchine'));
	await shot('incontro', `/incontri/${one?.id}`);
	await shot('incontri', '/incontri?anno=2023');
	await shot('cerca', '/cerca?testo=doposcuola');
	await shot('cerca-niente', '/cerca?testo=%22dirigibile%22&anno=2026');
	await shot('cerca-vuota', '/cerca');
	await shot('home', '/');
	void bringIn; void mapImport;
});
