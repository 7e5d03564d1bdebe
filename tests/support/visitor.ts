/** What a running server answered to somebody without a browser. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly html: string };

/** Each on a line of its own: a test that copies a city may be busy for longer than a server keeps a line. */
const ALONE = { connection: 'close' };

/** Reads a page as the holder of that cookie; redirects are answers, not followed. */
export const visit = (origin: string, cookie: string, path: string) =>
	answered(fetch(origin + path, { redirect: 'manual', headers: { cookie, accept: 'text/html', ...ALONE } }));

/** Sends a form as a browser without scripts does. */
export const post = (origin: string, cookie: string, path: string, form: Record<string, string>) =>
	answered(
		fetch(origin + path, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin, accept: 'text/html', ...ALONE },
			body: new URLSearchParams(form)
		})
	);

async function answered(asked: Promise<Response>): Promise<Answer> {
	const answer = await asked;
	return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** The words somebody reads in a page. */
export const wordsOf = (html: string) =>
	html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
