import { beforeEach, expect, test } from 'vitest';
import {
	archiveProgramme,
	createProgramme,
	updateProgramme
} from '../../../src/lib/programmes/commands.server';
import { listOffered, listProgrammes } from '../../../src/lib/programmes/queries.server';
import { isWebAddress } from '../../../src/lib/programmes/rules';
import { createProject, updateProject } from '../../../src/lib/projects/commands.server';
import { countProjects, findProject, listProjects } from '../../../src/lib/projects/queries.server';
import { aProgramme, typedProgramme } from '../../support/programmes';
import { aProject, typedProject } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('who coordinates the city adds a programme, changes it and archives it', () => {
	const typed = typedProgramme({ name: 'Scuole aperte' });

	createProgramme(as('carla'), typed);
	updateProgramme(as('carla'), { ...typed, name: 'Scuole di sera', office: 'Istituzione scuole', link: '' });

	expect(listOffered()).toMatchObject([
		{ slug: 'scuole-di-sera', name: 'Scuole di sera', office: 'Istituzione scuole', link: '' }
	]);
	archiveProgramme(as('carla'), typed.id);
	expect(listOffered()).toEqual([]);
	expect(listProgrammes()).toHaveLength(1);
	expect(told()).toEqual([
		`carla programme.created ${typed.id}`,
		`carla programme.updated ${typed.id}`,
		`carla programme.archived ${typed.id}`
	]);
});

test('what is archived is archived once, and changes no more', () => {
	const id = aProgramme({ archived: true });

	expect(() => archiveProgramme(as('carla'), id)).toThrow('already_done');
	expect(() => updateProgramme(as('carla'), typedProgramme({ id }))).toThrow('programme_archived');
	expect(() => archiveProgramme(as('carla'), 'nowhere')).toThrow('not_found');
	expect(() => updateProgramme(as('carla'), typedProgramme({ id: 'nowhere' }))).toThrow('not_found');
});

test('two programmes are never called alike, however the name is written', () => {
	const [first, second] = [aProgramme({ name: 'Scuole aperte' }), aProgramme({ name: 'Estate in piazza' })];
	const alike = typedProgramme({ name: 'SCUOLE, aperte' });

	expect(() => createProgramme(as('carla'), alike)).toThrow('programme_name_taken');
	expect(() => createProgramme(as('carla'), typedProgramme({ name: '!' }))).toThrow('programme_name_taken');
	expect(() => updateProgramme(as('carla'), { ...alike, id: second })).toThrow('programme_name_taken');
	updateProgramme(as('carla'), { ...alike, id: first });
	expect(() => createProgramme(as('carla'), { ...alike, id: first })).toThrow('already_done');
});

test.each([
	'javascript:alert(1)',
	'scuola',
	'ftp://scuola.example',
	'https://scuola',
	'/scuola',
	'mailto:a@b.example'
])('%s is no page of an office', (link) => {
	expect(isWebAddress(link)).toBe(false);
	expect(() => createProgramme(as('carla'), typedProgramme({ link }))).toThrow('programme_link_unclear');
});

test.each(['elena', 'ines', 'lucia', 'paolo', 'bruna'] as const)('%s does not keep the list', (someone) => {
	const id = aProgramme();
	const before = told();

	expect(() => createProgramme(as(someone), typedProgramme())).toThrow('forbidden');
	expect(() => updateProgramme(as(someone), typedProgramme({ id }))).toThrow('forbidden');
	expect(() => archiveProgramme(as(someone), id)).toThrow('forbidden');
	expect(told()).toEqual(before);
});

test('a project carries a programme with its office, and the list is narrowed by it', () => {
	const programmeId = aProgramme({ name: 'Scuole aperte', office: 'Ufficio scuola' });
	const id = aProject({ programmeId });
	aProject();

	expect(findProject(id)).toMatchObject({
		programmeName: 'Scuole aperte',
		programmeOffice: 'Ufficio scuola',
		programmeLink: 'https://www.vallefiorita.example/scuola'
	});
	expect(listProjects({ programmeId })).toMatchObject([{ id }]);
	expect(countProjects({ programmeId })).toBe(1);
});

test('a project takes no programme that is archived or unknown, and keeps the one it has', () => {
	const [programmeId, old] = [aProgramme(), aProgramme({ archived: true })];
	const id = aProject({ programmeId });
	archiveProgramme(as('carla'), programmeId);

	updateProject(as('elena'), id, typedProject({ programmeId, title: 'Ginnastica al parco' }));
	for (const other of [old, 'nowhere']) {
		const typed = typedProject({ programmeId: other });
		expect(() => updateProject(as('elena'), id, typed)).toThrow('programme_unknown');
		expect(() => createProject(as('elena'), typed)).toThrow('programme_unknown');
	}

	expect(findProject(id)).toMatchObject({ title: 'Ginnastica al parco', programmeId });
	expect(listOffered(programmeId)).toMatchObject([{ id: programmeId }]);
});
