import { readdirSync, readFileSync } from 'node:fs';
import { pageRoutes } from '../pages';

type Methods = Readonly<Record<string, unknown>>;
const pages = import.meta.glob<Methods>('../../../src/routes/**/+page.server.ts');

/** Every act that a form can ask for, as `/route?/name`, read from the route tree. */
export async function everyAction(): Promise<string[]> {
	const found = await Promise.all(
		Object.entries(pages).map(async ([path, load]) => {
			const route = `/${path.replace('../../../src/routes/', '').replace(/\/?\+page\.server\.ts$/, '')}`;
			const { actions = {} } = await load();
			return Object.keys(actions as object).map((name) => actionNamed(route, name));
		})
	);
	return found.flat().sort();
}

export const actionNamed = (route: string, name: string) =>
	name === 'default' ? route : `${route}?/${name}`;

/** Every answer that is no page, with the methods it takes, read from the route tree. */
export const endpoints = () =>
	readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+server.ts'))
		.map((path) => ({
			route: `/${path.replace(/\/?\+server\.ts$/, '')}`,
			methods: [
				...readFileSync(`src/routes/${path}`, 'utf8').matchAll(
					/^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm
				)
			].map(([, method = '']) => method)
		}))
		.sort((one, other) => one.route.localeCompare(other.route));

const escaped = (text: string) => text.replace(/[.*+?^${}()|\\]/g, '\\$&');

const PATTERNS = [...pageRoutes(), ...endpoints().map(({ route }) => route)]
	// What is spelled out is matched before what stands for anything.
	.sort((one, other) => one.split('[').length - other.split('[').length)
	.map((route) => ({
		route,
		pattern: new RegExp(
			`^${escaped(route)
				.replace(/\/\[\[[\w-]+\]\]/g, '(?:/[^/]+)?')
				.replace(/\[[\w-]+\]/g, '[^/]+')}$`
		)
	}));

/** Every route there is: pages, and what is no page. */
export const everyRoute = () => PATTERNS.map(({ route }) => route);

/** Whose route an address is; none of a file that is sent as it lies there. */
export const routeOf = (address: string) => {
	const { pathname } = new URL(address, 'http://localhost');
	return PATTERNS.find(({ pattern }) => pattern.test(pathname))?.route;
};

/** The act that a form on that address asks for. */
export function actionOf(address: string) {
	const { pathname, search } = new URL(address, 'http://localhost');
	const route = routeOf(pathname);
	return route && actionNamed(route, search.match(/^\?\/(\w+)/)?.[1] ?? 'default');
}
