/** Something promised, and whether this run kept it. */
export type Held = { readonly words: string; readonly holds: boolean };

/** The last two cells of a row: what is promised, and whether it holds. What does not stands out. */
export function said(promises: readonly Held[]) {
	const broken = promises.filter(({ holds }) => !holds).map(({ words }) => words);
	return [
		promises.map(({ words }) => words).join(', '),
		broken.length > 0 ? `**NO: ${broken.join(', ')}**` : promises.length > 0 ? 'yes' : ''
	];
}

/** A table in Markdown: what it looks like, and what its rows are called that keep not all they promise. */
export function table(head: string, rows: readonly (readonly (string | number)[])[]) {
	const columns = head.split(' | ');
	const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
	const text = [
		line(columns),
		line(columns.map((_, i) => (i === 0 ? '---' : '--:'))),
		...rows.map(line)
	].join('\n');
	const broken = rows
		.filter((cells) => String(cells.at(-1)).startsWith('**NO'))
		.map((cells) =>
			[columns[1] === 'connections' ? `${cells[0]}, ${cells[1]}` : cells[0], cells.at(-1)].join(': ')
		);
	return { text, broken };
}

export type Table = ReturnType<typeof table>;

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return ((low ?? NaN) + (high ?? NaN)) / 2;
}
