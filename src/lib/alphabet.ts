/** Letters and digits that nobody confuses when reading them aloud: no 0, 1, i, l, o, u. */
export const ID_ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
export const ID_LENGTH = 10;

/** An id made by a browser, which may be without a line: as random as those of the server. */
export const madeId = () =>
	[...crypto.getRandomValues(new Uint8Array(ID_LENGTH))]
		.map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length])
		.join('');
