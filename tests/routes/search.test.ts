import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../src/lib/db.server';
import { load } from '../../src/routes/cerca/+page.server';
import { anInitiative } from '../support/initiatives';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { request } from '../support/request';
import { as, settle } from '../support/world';

beforeEach(settle);

const page = (path: string, actor: ReturnType<typeof as> | null = null) => load(request({ path, actor }));

test('the address says what is looked for and where; what is none of its words is left out', () => {
	aMeeting({ title: 'Castagnata' });
	aMeeting({ title: 'Castagnata in stazione', tavoloId: 'tavolo-stazione' });

	expect(page('/cerca?testo=castagnata').count).toBe(2);
	expect(page('/cerca?testo=castagnata&quartiere=stazione')).toMatchObject({ count: 1, filtered: true });
	expect(page('/cerca?testo=castagnata&quartiere=%27&anno=mille&cosa=segreti&pagina=-1')).toMatchObject({
		count: 2,
		filtered: false
	});
	expect(page('/cerca?testo=castagnata&cosa=decision').count).toBe(0);
	expect(page('/cerca?testo=castagnata&anno=2026').count).toBe(2);
});

test('whoever asks finds the same: secretaries and coordinators too find only what is public', () => {
	aMeeting({ state: 'draft', title: 'Castagnata' });
	someMinutes({ state: 'in_review', decision: { text: 'Castagnata in piazza.' } });

	for (const who of ['teresa', 'paolo', 'elena', 'ines'] as const)
		expect(page('/cerca?testo=castagnata', as(who))).toMatchObject({ count: 0, meetings: [] });
});

test('initiatives stand beside the meetings, or alone when only they are asked for', () => {
	aMeeting({ title: 'Castagnata' });
	const id = anInitiative({ title: 'Una castagnata per tutti' });
	anInitiative({ title: 'Castagnata segreta', state: 'draft' });

	expect(page('/cerca?testo=castagnate').initiatives).toMatchObject({
		count: 1,
		items: [{ id, state: 'Inviata' }]
	});
	expect(page('/cerca?testo=castagnata&cosa=initiative')).toMatchObject({ count: 0, filtered: true });
	expect(page('/cerca?testo=castagnata&cosa=initiative').initiatives.count).toBe(1);
	expect(page('/cerca?testo=castagnata&cosa=meeting').initiatives.count).toBe(0);
	expect(page('/cerca?testo=castagnata&quartiere=stazione').initiatives.count).toBe(0);
	expect(page('/cerca?testo=castagnata&anno=2026').initiatives.count).toBe(1);
});

test('what people write never becomes a tag', () => {
	aMeeting({ title: '<b>Castagnata</b>' });

	const [meeting] = page('/cerca?testo=castagnata').meetings;

	expect(meeting?.title).toBe('<b>Castagnata</b>');
	expect(meeting?.passages[0]?.title).toEqual([
		{ text: '<b>', marked: false },
		{ text: 'Castagnata', marked: true },
		{ text: '</b>', marked: false }
	]);
});

test('a few questions find everything, however much there is, and fewer when it was just asked', async () => {
	for (let i = 0; i < 15; i++) aMeeting({ title: `Castagnata ${i}` });
	anInitiative({ title: 'Una castagnata' });

	expect(await countQueries(() => page('/cerca?testo=castagnata'))).toBe(11);
	expect(await countQueries(() => page('/cerca?testo=castagnata'))).toBe(4);
	expect(await countQueries(() => page('/cerca?testo=niente'))).toBe(7);
});
