import type { SuperValidated } from 'sveltekit-superforms';

type Values = Record<string, unknown>;
type Answer = SuperValidated<Values, App.Superforms.Message>;

const isRecord = (thing: unknown): thing is Values => typeof thing === 'object' && thing !== null;
const isAnswer = (thing: unknown): thing is Answer =>
	isRecord(thing) && 'id' in thing && 'valid' in thing && isRecord(thing.data) && isRecord(thing.errors);

/** What the server answered to this form, among all that the last act said. */
export const answerTo = (id: string, said: unknown): Answer | undefined =>
	isRecord(said)
		? Object.values(said)
				.filter(isAnswer)
				.find((answer) => answer.id === id)
		: undefined;

/** Every problem as its field and one sentence, however deep in the field it lies. */
export function problemsOf(errors: Values, at = ''): { field: string; text: string }[] {
	return Object.entries(errors).flatMap(([key, found]) => {
		const field = at || (key === '_errors' ? '' : key);
		if (Array.isArray(found)) return found.slice(0, 1).map((text) => ({ field, text: String(text) }));
		return isRecord(found) ? problemsOf(found, field) : [];
	});
}

/** The first problem of one field, also when it holds a list. */
export function problemOf(errors: Readonly<Values>, name: string): string | undefined {
	const found = errors[name];
	return problemsOf({ [name]: found })[0]?.text;
}

/** What the server answered to any other form. */
export const answerAmong = (said: unknown, except: readonly string[]): Answer | undefined =>
	isRecord(said)
		? Object.values(said)
				.filter(isAnswer)
				.find(({ id }) => !except.includes(id))
		: undefined;
