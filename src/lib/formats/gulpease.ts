/** How easy an Italian text reads, from 0 to 100: 60 is easy for whoever finished middle school. */
export function gulpease(text: string) {
	const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	if (words === 0) return 100;
	const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	const sentences = Math.max(1, text.match(/[.!?]+(?=\s|$)/g)?.length ?? 0);
	return 89 + (300 * sentences - 10 * letters) / words;
}
