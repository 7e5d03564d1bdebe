import type { CityRole } from '../rules';

/** An administrator looks after the whole city; the other roles may be for one district. */
export const fitsDistrict = (role: CityRole, districtId: string | null) =>
	role !== 'administrator' || districtId === null;
