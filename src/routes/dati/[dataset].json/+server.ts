import { jsonAnswer } from '../answer.server';

/** Every row, or a page of them with the address of the next. */
export const GET = (event) => jsonAnswer(event);
