import { beforeEach, expect, test } from 'vitest';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { saveItem } from '../../../src/lib/minutes/items/commands.server';
import { resolveFinding } from '../../../src/lib/minutes/publication/commands.server';
import { listFindings } from '../../../src/lib/minutes/publication/findings.server';
import { findMinutes, listItems } from '../../../src/lib/minutes/queries.server';
import { readMinutes, readNext, readVersion } from '../../../src/lib/minutes/reading.server';
import { someMinutes } from '../../support/minutes';
import { as, settle } from '../../support/world';

beforeEach(() => settle());

/** A rectification in which Teresa wrote something about the benches. */
function rectified(summary: string) {
	const made = someMinutes({ state: 'rectifying' });
	const [, benches] = listItems(made.id);
	if (!benches) throw new Error('no second item');
	saveItem(as('teresa'), made.id, benches.id, { ...benches, treatment: 'treated', summary });
	return made;
}

const nextFor = (someone: Parameters<typeof as>[0] | null, meetingId: string) => {
	const actor = someone && as(someone);
	const read = readMinutes(actor, meetingId);
	return read ? readNext(actor, read) : undefined;
};

test.each(['elena', 'paolo', 'teresa'] as const)(
	'who writes or leads reads what a rectification would publish, before it is: %s',
	(someone) => {
		const { id, meetingId } = rectified('Le panchine rotte sono quattro.');

		const next = nextFor(someone, meetingId);

		expect(next?.why).toBe('Mancava una parola.');
		expect(next?.changes).toEqual([
			{
				item: '2. Panchine',
				part: 'Riassunto',
				before: 'Si è parlato di: Panchine.',
				after: 'Le panchine rotte sono quattro.'
			}
		]);
		publishMinutes(as('elena'), id);
		expect(readVersion(null, meetingId, 2)?.text).toEqual(next?.text);
	}
);

test.each([null, 'bruna', 'lucia', 'ines'] as const)(
	'others go on reading the version that is public: %s',
	(someone) => {
		const { meetingId } = rectified('Le panchine rotte sono quattro.');

		expect(nextFor(someone, meetingId)).toBeNull();
		const read = readMinutes(someone && as(someone), meetingId);
		expect(JSON.stringify(read?.text)).not.toContain('quattro');
	}
);

test('there is nothing to come while no rectification is open', () => {
	const { meetingId } = someMinutes({ state: 'published' });

	expect(nextFor('elena', meetingId)).toBeNull();
});

test('what was taken out for everybody is taken out there too', () => {
	const { id, meetingId } = rectified('Si chiama il 333 1234567.');
	const minutes = findMinutes(id);
	const fingerprint = (minutes && listFindings(minutes)[0]?.fingerprint) ?? '';
	resolveFinding(as('elena'), id, { fingerprint, resolution: 'masked', reason: '' });

	expect(JSON.stringify(nextFor('elena', meetingId))).not.toContain('1234567');
});

test('who is at work on a rectification and may not publish it is told who may', () => {
	const { id, meetingId, firstItemId } = someMinutes({ state: 'rectifying' });
	const told = (someone: 'elena' | 'paolo' | 'teresa' | 'lucia') =>
		readMinutes(as(someone), meetingId)?.may.othersPublish;
	expect([told('teresa'), told('paolo'), told('elena'), told('lucia')]).toEqual([true, false, false, false]);

	const item = listItems(id).find((one) => one.id === firstItemId);
	if (item) saveItem(as('paolo'), id, firstItemId, { ...item, treatment: 'treated', summary: 'Altro.' });

	expect([told('paolo'), told('elena')]).toEqual([true, false]);
});
