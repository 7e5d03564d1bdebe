/** Where the primary of a copy is, and what it lets in. */
export type Primary = { readonly url: string; readonly token?: string };

const LOOKS_EVERY = 1000;
const PATIENCE = 2000;

let away = false;
let looking: NodeJS.Timeout | undefined;

/** Looks whether the primary answers, so that nobody waits for one that does not. */
export function watchPrimary({ url }: Primary) {
	forgetPrimary();
	looking = setInterval(async () => {
		away = !(await fetch(new URL('/health', url), { signal: AbortSignal.timeout(PATIENCE) }).then(
			({ ok }) => ok,
			() => false
		));
	}, LOOKS_EVERY);
	looking.unref();
}

export function forgetPrimary() {
	clearInterval(looking);
	away = false;
}

/** Whether only reading is possible: the machine that writes does not answer. */
export const primaryAway = () => away;

/** Somebody noticed before we looked. */
export const lostPrimary = () => void (away = looking !== undefined);
