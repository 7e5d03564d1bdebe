/** "Città Giardino, Nord" becomes `citta-giardino-nord`: only a–z, 0–9 and single hyphens. Empty when nothing is left. */
export const slugOf = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
