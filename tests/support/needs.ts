import type { Someone } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { recordNeed } from '../../src/lib/needs/commands.server';
import type { TypedNeed } from '../../src/lib/needs/forms';
import { as } from './world';

type Given = Partial<TypedNeed> & { readonly by?: Someone };

/** A need of San Giorgio, told by a resident. Returns its id. */
export function aNeed({ by = 'bruna', ...given }: Given = {}) {
	const id = newId();
	recordNeed(as(by), {
		id,
		words: 'Chi è solo la domenica non ha nessuno con cui parlare.',
		theme: 'anziani_socialita',
		target: 'anziani',
		neighbourhoodId: 'san-giorgio',
		source: 'residente',
		...given
	});
	return id;
}
