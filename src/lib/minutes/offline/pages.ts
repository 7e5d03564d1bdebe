/**
 * The page itself stays on the device, so that it opens without a line: see `src/service-worker.ts`. A cookie
 * says whose it is, for the server to have it thrown away when they leave or somebody else comes.
 */
export async function keepPage(personId: string) {
	if (!('serviceWorker' in navigator)) return;
	document.cookie = `taccuino=${personId}; path=/; max-age=31536000; samesite=lax`;
	try {
		await navigator.serviceWorker.register('/service-worker.js', { scope: '/incontri/' });
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({ keep: location.pathname, personId, parts: partsOfPage() });
	} catch {
		// Without it the page works as before, as long as it stays open.
	}
}

/** What this page was made of: they came with it, and each has a name that changes with what it holds. */
const partsOfPage = () =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name, location.href))
		.filter(({ origin, pathname }) => origin === location.origin && /^\/_app\/immutable\//.test(pathname))
		.map(({ pathname }) => pathname);
