import { z } from 'zod';
import { idField } from '../../ids';
import { displayNameField, emailField } from '../forms';
import { CITY_ROLES } from '../rules';

const role = z.enum(CITY_ROLES);
/** Empty stands for the whole city. */
const districtId = z.string().max(40);

export const inviteForm = z.object({
	id: idField,
	displayName: displayNameField,
	email: emailField,
	role,
	districtId
});

export const endRoleForm = z.object({ roleId: z.string().min(1).max(40) });
export const inviteAgainForm = z.object({ personId: z.string().min(1).max(40) });
