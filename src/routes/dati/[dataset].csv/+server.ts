import { tableAnswer } from '../answer.server';

/** Every row, as the pages of the site tell it. */
export const GET = (event) => tableAnswer(event);
