/** Parts of a policy, by name. */
const policyOf = (written: string) =>
	new Map(
		written
			.split(';')
			.map((part) => part.trim().split(/\s+/))
			.filter(([name]) => name)
			.map(([name = '', ...sources]) => [name, sources] as const)
	);

/** Cookies that a page of ours reads: they hold a choice of the reader, never a secret. */
const READ_BY_PAGES = ['lingua', 'testo', 'contrasto', 'taccuino'];

type Judgement = { readonly score: number; readonly faults: readonly string[] };

/**
 * What the HTTP Observatory of MDN would say of an answer: from a hundred points down for what is missing, and up for
 * what does more than it must; extra points count from ninety on. `faults` also names what costs no points.
 */
export function judged(headers: Headers, body: string): Judgement {
	const faults: string[] = [];
	let lost = 0;
	let extra = 0;
	const fault = (points: number, what: string) => {
		lost += points;
		faults.push(what);
	};

	const policy = policyOf(headers.get('content-security-policy') ?? '');
	const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
	const scripts = sources('script-src');
	const broad = (one: string) => /^(\*|https?:|data:|blob:)$/.test(one);
	if (policy.size === 0) fault(25, 'no policy');
	else if (scripts.some((one) => one.startsWith("'unsafe") || broad(one)))
		fault(20, `scripts from ${scripts.join(' ')}`);
	else if (sources('object-src').some(broad)) fault(20, 'objects from anywhere');
	else if (sources('style-src').includes("'unsafe-inline'")) faults.push('styles inline');
	else extra += policy.get('default-src')?.join() === "'none'" ? 10 : 5;
	if (!["'none'", "'self'"].includes(policy.get('default-src')?.join() ?? ''))
		faults.push('a wide default-src');
	for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
		if (!["'none'", "'self'"].includes(policy.get(name)?.join() ?? '')) faults.push(`no ${name}`);
	if (policy.get('frame-ancestors')?.join() === "'none'") extra += 5;
	else if (!headers.get('x-frame-options')) fault(20, 'may be framed');

	const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
	if (age < 15_768_000) fault(age === 0 ? 20 : 10, 'no strict transport');
	if (headers.get('x-content-type-options') !== 'nosniff') fault(5, 'may be sniffed');
	if (
		/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
			headers.get('referrer-policy') ?? ''
		)
	)
		extra += 5;
	else fault(5, 'tells others where its readers are');
	if (/^same-(origin|site)$/.test(headers.get('cross-origin-resource-policy') ?? '')) extra += 10;
	else fault(5, 'lets others take it in');

	for (const cookie of headers.getSetCookie()) {
		const name = cookie.split('=')[0] ?? '';
		if (!/; *secure/i.test(cookie)) fault(40, `${name} is not Secure`);
		if (!/; *samesite=(lax|strict)/i.test(cookie)) fault(20, `${name} has no SameSite`);
		if (!/; *httponly/i.test(cookie) && !READ_BY_PAGES.includes(name)) fault(30, `${name} is not HttpOnly`);
	}
	for (const [, address = ''] of body.matchAll(
		/<(?:script|link|img|iframe)\b[^>]*? (?:src|href)="((?:https?:)?\/\/[^"]*)"/g
	))
		if (!/rel="(canonical|alternate)"/.test(address)) fault(5, `takes ${address} from others`);
	const inline = [...body.matchAll(/<script\b([^>]*)>/g)].filter(
		([, given = '']) => !/ nonce=| src=|type="application\/(ld\+)?json"/.test(given)
	);
	if (/^\s*<!doctype html/i.test(body) && inline.length > 0) fault(10, 'a script without its nonce');

	const score = 100 - lost;
	return { score: score >= 90 ? score + extra : score, faults };
}

export const gradeOf = (score: number) =>
	score >= 100 ? 'A+' : score >= 90 ? 'A' : score >= 80 ? 'B' : score >= 50 ? 'C' : 'F';
