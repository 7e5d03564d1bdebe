import { newId } from '../../src/lib/columns.server';
import { archiveProgramme, createProgramme } from '../../src/lib/programmes/commands.server';
import type { ProgrammeForm } from '../../src/lib/programmes/forms';
import { as } from './world';

let made = 0;

/** A programme as it is typed; each has a name of its own unless it is said. */
export const typedProgramme = (given: Partial<ProgrammeForm> = {}): ProgrammeForm => ({
	id: newId(),
	name: `Scuole aperte ${++made}`,
	office: 'Ufficio scuola',
	link: 'https://www.vallefiorita.example/scuola',
	...given
});

/** A programme that Carla keeps for the whole city. */
export function aProgramme({
	archived = false,
	...given
}: Partial<ProgrammeForm> & { archived?: boolean } = {}) {
	const typed = typedProgramme(given);
	createProgramme(as('carla'), typed);
	if (archived) archiveProgramme(as('carla'), typed.id);
	return typed.id;
}
