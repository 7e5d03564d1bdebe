// The recount beside a page, so that the page goes on answering while it counts.
import { recount } from './recount.mjs';

addEventListener('message', async ({ data }) => postMessage(await recount(data.files, data.options)));
