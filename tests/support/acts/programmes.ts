import {
	archiveProgramme,
	createProgramme,
	updateProgramme
} from '../../../src/lib/programmes/commands.server';
import { aProgramme, typedProgramme } from '../programmes';
import type { Acts } from './act';

const PAGE = '/amministrazione/programmi';

export const OF_PROGRAMMES: Acts = {
	createProgramme: () => {
		const programme = typedProgramme();
		return { does: (actor) => createProgramme(actor, programme), post: [PAGE, programme] };
	},
	updateProgramme: () => {
		const { id, ...text } = typedProgramme({ id: aProgramme() });
		return {
			does: (actor) => updateProgramme(actor, { id, ...text }),
			post: [`${PAGE}/${id}?/change`, text]
		};
	},
	archiveProgramme: () => {
		const id = aProgramme();
		return { does: (actor) => archiveProgramme(actor, id), post: [`${PAGE}/${id}?/archive`] };
	}
};
