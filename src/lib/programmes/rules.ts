export const NAME_LENGTH = 120;
export const OFFICE_LENGTH = 160;
export const LINK_LENGTH = 300;

/** An address that a browser opens: of the web, and of no other kind. */
export function isWebAddress(text: string) {
	const address = URL.parse(text);
	return address !== null && /^https?:$/.test(address.protocol) && address.hostname.includes('.');
}
