import { Refusal } from '../../src/lib/errors';

/** What an act is refused with: it has to be. */
export function refusalOf(act: () => unknown) {
	try {
		act();
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown;
		throw thrown;
	}
	throw new Error('nothing was refused');
}
