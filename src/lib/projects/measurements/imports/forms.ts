import { columnsFormOf, mappingIn } from '../../../imports/forms';
import { MEASURE_FIELDS } from './rules';

/** For each column of the file, in its order, what it is. */
export const measureColumnsForm = columnsFormOf(MEASURE_FIELDS);

/** Columns as a form says them, each a field or left out. */
export const measureMappingOf = (columns: readonly string[]) => mappingIn(MEASURE_FIELDS, columns);
