import { beforeEach, expect, test } from 'vitest';
import {
	archiveOrganization,
	createOrganization,
	identifyOrganization,
	updateOrganization,
	verifyOrganization
} from '../../../src/lib/organizations/commands.server';
import { endDelegate, nameDelegate } from '../../../src/lib/organizations/delegates/commands.server';
import {
	countOrganizations,
	findOrganization,
	listDelegates,
	listOrganizations,
	listTargetsOf,
	listThemesOf
} from '../../../src/lib/organizations/queries.server';
import { as, NOW, settle, told } from '../../support/world';

beforeEach(settle);

const gym = { id: 'ginnastica', name: 'Polisportiva Le Fornaci', kind: 'aps' } as const;

test('an administrator enters an organisation, checks it and says who acts for it', () => {
	createOrganization(as('ines'), { ...gym, themes: ['salute', 'giovani'], targets: ['anziani'] });
	verifyOrganization(as('ines'), gym.id);
	const delegate = nameDelegate(as('ines'), gym.id, { email: 'nadia@vallefiorita.example' });

	expect(findOrganization('polisportiva-le-fornaci')).toMatchObject({ kind: 'aps', verifiedAt: NOW });
	expect(listThemesOf(gym.id).sort()).toEqual(['giovani', 'salute']);
	expect(listTargetsOf(gym.id)).toEqual(['anziani']);
	expect(as('nadia').organizationIds).toEqual([gym.id]);
	expect(told()).toEqual([
		'ines organization.created ginnastica',
		'ines organization.verified ginnastica',
		`ines delegate.named ${delegate}`
	]);

	endDelegate(as('ines'), delegate);
	expect(as('nadia').organizationIds).toEqual([]);
	expect(listDelegates(gym.id)).toEqual([]);
	expect(() => endDelegate(as('ines'), delegate)).toThrow('already_done');
});

test('a delegate keeps the public page up to date, but not name and kind', () => {
	updateOrganization(as('lucia'), 'il-ponte', { phone: '030 99', themes: ['caregiver'] });

	expect(findOrganization('il-ponte')).toMatchObject({
		phone: '030 99',
		name: 'Associazione Il Ponte',
		kind: 'odv'
	});
	expect(() => identifyOrganization(as('lucia'), 'il-ponte', { name: 'Altro', kind: 'csv' })).toThrow(
		'forbidden'
	);
	expect(told()).toEqual(['lucia organization.updated il-ponte']);
});

test('the numbers of an organisation stay when its public page or its name changes, and go when emptied', () => {
	const numbers = { fiscalCode: '01234567890', runts: '98765' };
	identifyOrganization(as('ines'), 'il-ponte', { name: 'Il Ponte', kind: 'odv', ...numbers });

	updateOrganization(as('ines'), 'il-ponte', { phone: '030 99', themes: ['caregiver'] });
	identifyOrganization(as('ines'), 'il-ponte', { name: 'Il Ponte di San Giorgio', kind: 'odv' });
	expect(findOrganization('il-ponte')).toMatchObject({ ...numbers, phone: '030 99' });

	const emptied = { fiscalCode: '', runts: '' };
	identifyOrganization(as('ines'), 'il-ponte', { name: 'Il Ponte', kind: 'odv', ...emptied });
	expect(findOrganization('il-ponte')).toMatchObject({ fiscalCode: null, runts: null });
});

test.each(['CASA È CITTÀ 100%', 'Casa  è città 100%'])('%s is the name of Casa è città 100%%', (name) => {
	identifyOrganization(as('ines'), 'il-ponte', { name: 'Casa è città 100%', kind: 'odv' });

	expect(() => createOrganization(as('ines'), { name, kind: 'odv' })).toThrow('name_taken');
	expect(() => identifyOrganization(as('ines'), 'mano-amica', { name, kind: 'odv' })).toThrow('name_taken');
	identifyOrganization(as('ines'), 'il-ponte', { name, kind: 'odv' });
	identifyOrganization(as('ines'), 'mano-amica', { name: 'Casa e città 100%', kind: 'odv' });
});

test('lists are filtered by kind, theme and words', () => {
	updateOrganization(as('ines'), 'il-ponte', { themes: ['caregiver'] });

	expect(listOrganizations({ kind: 'odv' }).map(({ id }) => id)).toEqual(['il-ponte']);
	expect(listOrganizations({ theme: 'caregiver' }).map(({ id }) => id)).toEqual(['il-ponte']);
	expect(listOrganizations({ text: 'mano %' }).map(({ id }) => id)).toEqual(['mano-amica']);
	expect(countOrganizations()).toBe(3);

	archiveOrganization(as('ines'), 'il-ponte');
	expect(countOrganizations()).toBe(2);
	expect(() => nameDelegate(as('ines'), 'il-ponte', { email: 'nadia@vallefiorita.example' })).toThrow(
		'organization_archived'
	);
});

test('a name already there, a second check and an unknown address are refused', () => {
	expect(() => createOrganization(as('ines'), { name: 'ASSOCIAZIONE IL PONTE', kind: 'odv' })).toThrow(
		'name_taken'
	);
	expect(() => createOrganization(as('ines'), { name: '…', kind: 'odv' })).toThrow('name_without_letters');
	expect(() => verifyOrganization(as('ines'), 'il-ponte')).toThrow('already_done');
	expect(() => nameDelegate(as('ines'), 'il-ponte', { email: 'x@y.example' })).toThrow('nobody_by_email');
	expect(() => nameDelegate(as('ines'), 'il-ponte', { email: 'lucia@vallefiorita.example' })).toThrow(
		'already_done'
	);
	expect(told()).toEqual([]);
});

test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar', 'elena', 'carla'] as const)(
	'%s does not look after the organisations',
	(someone) => {
		expect(() => createOrganization(as(someone), gym)).toThrow('forbidden');
		expect(() => verifyOrganization(as(someone), 'mano-amica')).toThrow('forbidden');
		expect(() => archiveOrganization(as(someone), 'mano-amica')).toThrow('forbidden');
		expect(() => updateOrganization(as(someone), 'mano-amica', { phone: '1' })).toThrow('forbidden');
		expect(() => nameDelegate(as(someone), 'mano-amica', { email: 'bruna@vallefiorita.example' })).toThrow(
			'forbidden'
		);
		expect(told()).toEqual([]);
	}
);
