import type { Field, SentForm } from './forms';

type Entry = readonly [name: string, value: string];
type Shaped = { readonly shape?: Readonly<Record<string, unknown>> };
const modules = import.meta.glob<Readonly<Record<string, Shaped>>>('../../../src/lib/**/forms.ts', {
	eager: true
});

/** Every name that any form of the product reads. */
export const EVERY_FIELD = [
	...new Set(
		Object.values(modules)
			.flatMap((module) => Object.values(module))
			.flatMap((one) => Object.keys(one?.shape ?? {}))
	)
].sort();

const SAMPLES: Readonly<Record<string, string>> = {
	email: 'qualcuno@vallefiorita.example',
	date: '2026-04-01',
	'datetime-local': '2026-04-01T10:00',
	time: '10:00',
	month: '2026-02',
	number: '3',
	url: 'https://vallefiorita.example/',
	tel: '0522 000000',
	password: 'quattro parole a caso',
	color: '#112233'
};
const TEXT = 'Una cosa da fare insieme, scritta in parole semplici.';

/** Nobody writes in these: they are chosen, or come with the page. */
export const isWritten = ({ type }: Field) =>
	!['hidden', 'select', 'checkbox', 'radio', 'file'].includes(type);

/** Whether any text at all can be written there. */
export const isFree = (field: Field) =>
	isWritten(field) && !(field.type in SAMPLES && field.type !== 'password');

/** What somebody sends who fills in all of a form; `write` says what goes into what is written. */
export function filled(
	{ fields }: SentForm,
	write: (field: Field) => string | undefined = () => undefined
): Entry[] {
	const chosen = new Set<string>();
	return fields.flatMap((field): Entry[] => {
		const { name, type, value, choices, attributes } = field;
		const written = write(field);
		if (written !== undefined) return [[name, written]];
		if (type === 'radio') {
			if (chosen.has(name)) return [];
			const checked = fields.find((one) => one.name === name && one.value !== undefined);
			chosen.add(name);
			return [[name, checked?.value ?? choices[0] ?? '']];
		}
		if (type === 'checkbox') return [[name, choices[0] ?? 'on']];
		if (type === 'select') return [[name, value || choices.find((choice) => choice !== '') || '']];
		if (type === 'file') return [];
		if (value) return [[name, value]];
		if (type === 'hidden') return [[name, '']];
		const sample = SAMPLES[attributes.inputmode === 'numeric' ? 'number' : type] ?? TEXT;
		return [[name, sample.slice(0, Number(attributes.maxlength ?? sample.length))]];
	});
}
