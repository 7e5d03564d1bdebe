import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import Database from 'better-sqlite3';

/**
 * The floor: a bare node:http server with raw SQLite (WAL, synchronous FULL). A reading is a list of 20 rows of
 * the same data, a vote one durable insert. Both answer with the bytes of the real page, compressed alike, or as they
 * are where the product leaves them so.
 */
const [, , file = '', port = '0', pages = ''] = process.argv;
/** @type {Record<string, string>} */
const html = JSON.parse(readFileSync(pages, 'utf8'));
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
	'create table if not exists floor_votes (id text primary key, choice text not null) strict, without rowid'
);

const list = database.prepare(
	'select id, title, summary from initiative_versions order by created_at desc limit 20'
);
const vote = database.prepare('insert into floor_votes values (?, ?)');
/** As the product does: at once, with as much effort. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 17 } };

createServer(async (request, response) => {
	if (request.method === 'POST') {
		for await (const chunk of request) void chunk;
		vote.run(randomBytes(16).toString('hex'), 'yes');
	} else {
		list.all();
	}
	const text = html[request.url ?? ''] ?? '';
	if (text.length < (text.startsWith('{') ? 4000 : 1000)) return response.end(text);
	const body = brotliCompressSync(text, QUICK);
	response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(body);
}).listen(Number(port), '127.0.0.1');
