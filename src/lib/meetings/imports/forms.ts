import { columnsFormOf, mappingIn } from '../../imports/forms';
import { IMPORT_FIELDS } from './rules';

/** For each column of the file, in its order, what it is. */
export const columnsForm = columnsFormOf(IMPORT_FIELDS);

/** Columns as a form says them, each a field or left out. */
export const mappingOf = (columns: readonly string[]) => mappingIn(IMPORT_FIELDS, columns);
