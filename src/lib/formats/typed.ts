/** "1.250,50", "1250,5" or "1250.50" as people type it; `undefined` when it is no number from zero up. */
export function numberTyped(text: string): number | undefined {
	const plain = text.trim().replace(/\s|€/g, '');
	const italian = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
	const dotted = italian.replace(',', '.');
	return /^\d{1,12}(\.\d+)?$/.test(dotted) ? Number(dotted) : undefined;
}
