import { beforeEach, expect, test } from 'vitest';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import { findProject } from '../../../src/lib/projects/queries.server';
import { aProject } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('the organisation that leads begins the project and ends it with what was learnt', () => {
	const id = aProject({ state: 'to_start' });

	advanceProject(as('lucia'), id, 'in_progress');
	advanceProject(as('lucia'), id, 'finished', 'Chiedere prima le chiavi.');

	expect(findProject(id)).toMatchObject({
		state: 'finished',
		lessons: 'Chiedere prima le chiavi.',
		actualStart: '2026-03-12',
		actualEnd: '2026-03-12'
	});
	expect(told().slice(1)).toEqual([`lucia project.advanced ${id}`, `lucia project.advanced ${id}`]);
});

test('a project stops with a reason that everybody reads, and goes on', () => {
	const id = aProject();

	expect(() => advanceProject(as('elena'), id, 'suspended')).toThrow('project_reason_missing');
	advanceProject(as('elena'), id, 'suspended', 'Il cortile è in restauro.');
	expect(findProject(id)).toMatchObject({ state: 'suspended', reason: 'Il cortile è in restauro.' });

	advanceProject(as('elena'), id, 'in_progress');
	expect(findProject(id)).toMatchObject({ state: 'in_progress', reason: '' });
});

test('a project ends only with what was learnt', () => {
	const id = aProject();

	expect(() => advanceProject(as('elena'), id, 'finished')).toThrow('project_lessons_missing');
});

test('a project that is not realised says why', () => {
	const id = aProject({ state: 'not_realised' });

	expect(findProject(id)?.reason).not.toBe('');
	expect(() => advanceProject(as('elena'), id, 'in_progress')).toThrow('project_not_there');
});

test('the organisation that leads does not stop a project by itself', () => {
	const id = aProject();

	expect(() => advanceProject(as('lucia'), id, 'suspended', 'Perché')).toThrow('forbidden');
});

test.each(['dario', 'paolo', 'bruna', 'ines', 'omar', 'teresa'] as const)(
	'%s does not move it',
	(someone) => {
		const id = aProject();
		const before = told();

		expect(() => advanceProject(as(someone), id, 'finished', 'Fatto')).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);

test('a step that is not the next is refused', () => {
	const id = aProject();

	expect(() => advanceProject(as('elena'), id, 'in_progress')).toThrow('project_not_there');
	expect(() => advanceProject(as('elena'), 'nowhere', 'in_progress')).toThrow('not_found');
});
