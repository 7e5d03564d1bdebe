import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import Database from 'better-sqlite3';

/**
 * The floor: a bare node:http server with raw SQLite (WAL, synchronous FULL), on a copy of the same file. A reading is a
 * list of 20 rows of the same data. An act writes what the product writes for it, durable before it answers: a vote the
 * mark on a roll as long and a ballot as long, together; a note its text. All answer with the bytes of the real page,
 * compressed alike, or as they are where the product leaves them so.
 */
const [, , file = '', port = '0', asked = ''] = process.argv;
/** @type {import('./servers').Asked} */
const { pages, vote, ballotLength } = JSON.parse(readFileSync(asked, 'utf8'));
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
// As the product: the log is carried over as seldom.
database.pragma('wal_autocheckpoint = 4000');
database.exec(`
	create table floor_roll (voter_key text primary key, cast_on text) strict, without rowid;
	create table floor_ballots (id text primary key, sealed blob not null) strict, without rowid;
	create table floor_notes (id text primary key, text text not null) strict, without rowid;
	create table floor_words (id text primary key, word text not null) strict, without rowid;
`);
database
	.prepare(
		'insert into floor_roll select voter_key, null from voter_participations where consultation_id = ?'
	)
	.run(vote);

const list = database.prepare(
	'select id, title, summary from initiative_versions order by created_at desc limit 20'
);
const voters = /** @type {string[]} */ (
	database.prepare('select voter_key from floor_roll order by random()').pluck().all()
);
const sealed = Buffer.alloc(ballotLength);
if (voters.length === 0 || ballotLength === 0) throw new Error('no roll, or no ballot to be as long as');
const mark = database.prepare('update floor_roll set cast_on = ? where voter_key = ?');
const ballot = database.prepare('insert into floor_ballots values (?, ?)');
const note = database.prepare('insert into floor_notes values (?, ?)');
const word = database.prepare('insert into floor_words values (?, ?)');

let marks = 0;
const cast = database.transaction(() => {
	// Once all have voted it begins again, on another day: the mark changes.
	const day = `day ${Math.floor(marks / voters.length)}`;
	const { changes } = mark.run(day, voters[marks++ % voters.length]);
	if (changes !== 1) throw new Error('nobody marked');
	ballot.run(anId(), sealed);
});

const anId = () => randomBytes(16).toString('hex');

/** @type {Record<string, (text: string) => unknown>} */
const ACTS = {
	'/vote': () => cast.immediate(),
	'/vote/page': () => cast.immediate(),
	'/note': (text) => note.run(anId(), text),
	'/word': () => word.run(anId(), 'yes')
};

/** As the product does: at once, with as much effort. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 17 } };

createServer(async (request, response) => {
	const path = request.url ?? '';
	const act = ACTS[path];
	const text = pages[path];
	if (text === undefined) return response.writeHead(500).end();
	if (act) act(await textOf(request));
	else list.all();
	if (text.length < (text.startsWith('{') ? 4000 : 1000)) return response.end(text);
	const body = brotliCompressSync(text, QUICK);
	response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(body);
}).listen(Number(port), '127.0.0.1');

/** @param {import('node:http').IncomingMessage} request */
async function textOf(request) {
	let text = '';
	for await (const chunk of request.setEncoding('utf8')) text += chunk;
	return text;
}
