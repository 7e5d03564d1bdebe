export const AT_ONCE = 100;

/** Row after row, a hundred in memory at a time; `first` comes before every id. */
export function* inPages<T extends { readonly id: string | number }>(
	after: (id: T['id']) => readonly T[],
	first: T['id']
) {
	for (let page = after(first); page.length > 0; page = after(page.at(-1)?.id ?? first)) yield* page;
}

type Named = { readonly number: string; readonly version: number };

export const named = ({ number, version }: Named) => `${number}, versione ${version}`;
