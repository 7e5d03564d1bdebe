import { readdirSync, readFileSync } from 'node:fs';

const READS = [
	/searchParams\s*\.(?:get|getAll|has)\('([\w-]+)'\)/g,
	// Forms that are sent by GET name what they ask in the page.
	/<(?:input|select)[^>]*? name="([\w-]+)"/g,
	// Filters are read by name from a list.
	/(?:params|asked|query)\.get\('([\w-]+)'\)/g
];

/** Every name that is read from an address, anywhere in the sources: filters, orders, pages, ways back. */
export const namesAsked = () => [
	...new Set(
		readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('lib/paraglide'))
			.map((path) => readFileSync(`src/${path}`, 'utf8'))
			.flatMap((source) => READS.flatMap((read) => [...source.matchAll(read)]))
			.map(([, name = '']) => name)
	)
];
