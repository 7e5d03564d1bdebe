import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { sendAgain, setAside } from '../../../src/lib/outbox/commands.server';
import { deliverLetters, forgetOldLetters } from '../../../src/lib/outbox/delivery.server';
import { post } from '../../../src/lib/outbox/post.server';
import { listStuckLetters } from '../../../src/lib/outbox/queries.server';
import { MOST_ATTEMPTS } from '../../../src/lib/outbox/rules';
import { letters } from '../../../src/lib/outbox/tables.server';
import { as, inDays, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const refuse = async () => {
	throw new Error('mailbox full');
};
const write = (subject: string, recipient = 'bruna@vallefiorita.example') =>
	post({ recipient, subject, body: 'Buongiorno.', language: 'it' });

/** Tries in vain, so many times, whatever waits. */
async function fail(times: number) {
	for (let attempt = 0; attempt < times; attempt++) {
		const last = db.select().from(letters).all().at(-1);
		travelTo(last?.nextAttemptAt ?? NOW);
		await deliverLetters(refuse);
	}
}

test('a letter that does not leave is shown after an hour, with what it is called and nothing else', async () => {
	write('Incontro spostato');
	await fail(5);
	expect(listStuckLetters()).toEqual([]);

	await fail(1);
	expect(listStuckLetters()).toEqual([{ subject: 'Incontro spostato', letters: 1, since: NOW, givenUp: 0 }]);
	expect(JSON.stringify(listStuckLetters())).not.toMatch(/bruna|Buongiorno/);
});

test('letters of the same kind are one line; those given up are never lost', async () => {
	write('Incontro spostato');
	write('Incontro spostato', 'lucia@vallefiorita.example');
	await fail(MOST_ATTEMPTS);
	travelTo(inDays(60));

	forgetOldLetters();

	expect(listStuckLetters()).toMatchObject([{ subject: 'Incontro spostato', letters: 2, givenUp: 2 }]);
});

test('a coordinator has them tried again, and when the fault is over they leave', async () => {
	write('Incontro spostato');
	write('Conferma il tuo indirizzo');
	await fail(MOST_ATTEMPTS);

	expect(sendAgain(as('elena'), 'Incontro spostato')).toBe(1);

	const received: string[] = [];
	await deliverLetters(async ({ subject }) => received.push(subject));
	expect(received).toEqual(['Incontro spostato']);
	expect(listStuckLetters()).toMatchObject([{ subject: 'Conferma il tuo indirizzo' }]);
	expect(told().at(-1)).toBe('elena letters.sent_again letters');
});

test('a coordinator sets them aside when there is nobody at that address', async () => {
	write('Incontro spostato');
	await fail(MOST_ATTEMPTS);

	expect(setAside(as('dario'), 'Incontro spostato')).toBe(1);

	expect(db.select().from(letters).all()).toEqual([]);
	expect(told().at(-1)).toBe('dario letters.set_aside letters');
});

test.each([
	['sendAgain', sendAgain],
	['setAside', setAside]
])('%s: nobody else may, and what is on its way is not touched', async (_, act) => {
	write('Incontro spostato');
	await fail(MOST_ATTEMPTS);
	write('Conferma il tuo indirizzo');

	for (const who of ['bruna', 'teresa', 'paolo', 'omar', 'ines'] as const)
		expect(() => act(as(who), 'Incontro spostato')).toThrow('forbidden');
	expect(() => act(as('elena'), 'Conferma il tuo indirizzo')).toThrow('not_found');

	expect(db.select().from(letters).all()).toHaveLength(2);
	expect(told()).toEqual([]);
});
