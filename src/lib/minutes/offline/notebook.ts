import type { notebookOf } from '../writing.server';

/** All that a phone needs to go on without a line: times are texts, so that it travels and is kept as it is. */
export type Notebook = ReturnType<typeof notebookOf>;
export type NotebookItem = Notebook['items'][number];
export type Party = Notebook['parties'][number];

type Choice = { readonly value: string; readonly label: string };

/** The word for a value, from those that came with the notebook. */
export const labelOf = (choices: readonly Choice[], value: string) =>
	choices.find((choice) => choice.value === value)?.label ?? '';
