/** What every answer says, whatever it is: page, file, error, redirect. */
const ALWAYS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** Pages have a policy of their own, with a nonce; what is no page runs nothing and is framed by nobody. */
const NO_PAGE = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * @param {string} origin
 * @returns {Readonly<Record<string, string>>}
 */
export const headersFor = (origin) => ({
	...ALWAYS,
	...(origin.startsWith('https://')
		? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
		: {})
});

/** @param {string} origin */
export const headersOfFiles = (origin) => ({ ...headersFor(origin), 'content-security-policy': NO_PAGE });
