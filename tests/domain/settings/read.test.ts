import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/lib/settings.server';

test('an empty environment runs on this machine', () => {
	expect(readSettings({ SMTP_URL: '' })).toMatchObject({
		PORT: 3000,
		ORIGIN: 'http://localhost:3000',
		DATABASE: resolve('data/tavoli.db'),
		KEYS_DIR: resolve('data-keys'),
		KEYS_COPY_DIR: resolve('data-keys-copy'),
		LOG_LEVEL: 'info'
	});
});

test('the address follows the port, and loses a final slash', () => {
	expect(readSettings({ PORT: '8080' }).ORIGIN).toBe('http://localhost:8080');
	expect(readSettings({ ORIGIN: 'https://tavoli.example.it/' }).ORIGIN).toBe('https://tavoli.example.it');
});

test.each([
	['PORT', 'tremila', 'PORT deve essere un numero da 1 a 65535.'],
	['PORT', '0', 'PORT deve essere un numero da 1 a 65535.'],
	['PORT', '70000', 'PORT deve essere un numero da 1 a 65535.'],
	['ORIGIN', 'tavoli.example.it', 'ORIGIN deve essere un indirizzo completo'],
	['ORIGIN', 'ftp://tavoli.example.it', 'ORIGIN deve essere un indirizzo completo'],
	['ORIGIN', 'https://example.it/tavoli', 'ORIGIN deve fermarsi al nome del sito'],
	['SMTP_URL', 'mail.example.it', 'SMTP_URL deve cominciare con smtp://'],
	['MAIL_FROM', 'tavoli', 'MAIL_FROM deve essere un indirizzo di posta'],
	['LOG_LEVEL', 'tutto', 'LOG_LEVEL deve essere debug, info'],
	['KEYS_COPY_PASSWORD', 'corta', 'KEYS_COPY_PASSWORD deve avere almeno 20 caratteri'],
	['KEYS_DIR', 'data/keys', 'KEYS_DIR non può stare dentro DATA_DIR'],
	['KEYS_DIR', 'data', 'KEYS_DIR non può stare dentro DATA_DIR']
])('%s=%s stops the start with a sentence that says what to do', (name, value, sentence) => {
	expect(() => readSettings({ [name]: value })).toThrow(sentence);
	expect(() => readSettings({ [name]: value })).toThrow(/riavvia/);
});

test('every setting is told in docs/settings.md', () => {
	const source = readFileSync('src/lib/settings.server.ts', 'utf8');
	const told = readFileSync('docs/settings.md', 'utf8');
	const names = [...source.matchAll(/^\t([A-Z_]+): z?o?/gm)].map(([, name]) => name ?? '');

	expect(names).toContain('KEYS_DIR');
	expect(
		names.filter((name) => name !== 'DATABASE' && !new RegExp(`\\| \`${name}\` +\\|`).test(told))
	).toEqual([]);
});
