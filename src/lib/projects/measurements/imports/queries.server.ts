import type { Actor } from '../../../actor';
import type { Table } from '../../../formats/tables';
import { findDraft, findMappingIn } from '../../../imports/queries.server';
import { MEASURES } from './rules';

export const findMeasuresDraft = (actor: Actor, id: string) => findDraft(actor, 'measurements', id);

export const findMeasureMapping = (table: Pick<Table, 'headings'>) => findMappingIn(MEASURES, table);
