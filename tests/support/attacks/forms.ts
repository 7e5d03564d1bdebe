/** A field of a form as a browser reads it. */
export type Field = {
	readonly name: string;
	readonly type: string;
	/** What would be sent if nothing were touched; none for a box that is not ticked. */
	readonly value: string | undefined;
	/** What may be chosen: the options of a list, the value of a box. */
	readonly choices: readonly string[];
	readonly attributes: Readonly<Record<string, string>>;
};

export type SentForm = {
	/** Where it goes, from the page on which it stands. */
	readonly action: string;
	readonly multipart: boolean;
	readonly fields: readonly Field[];
};

type Draft = { action: string; id: string; method: string; multipart: boolean; fields: Field[]; ways: Way[] };
/** One of the buttons that send a form: to another act, or with a value of its own. */
type Way = { readonly action: string | undefined; readonly field: Field | undefined };

const TAG =
	/<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>|<!--[\s\S]*?-->/g;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Every form of a page that is sent by POST, once for each of its buttons that does something else. */
export function formsIn(html: string): SentForm[] {
	const forms: Draft[] = [];
	const away: { readonly form: string; readonly field?: Field; readonly way?: Way }[] = [];
	let open: Draft | undefined;
	let list: { attributes: Record<string, string>; options: { value: string; chosen: boolean }[] } | undefined;
	let text: { attributes: Record<string, string>; from: number } | undefined;

	const keep = (attributes: Record<string, string>, field?: Field, way?: Way) => {
		if (attributes.form !== undefined) away.push({ form: attributes.form, field, way });
		else if (field) open?.fields.push(field);
		else if (way) open?.ways.push(way);
	};

	for (const { 0: whole, 1: closes, 2: tagName = '', 3: written = '', index } of withoutScripts(
		html
	).matchAll(TAG)) {
		const tag = tagName.toLowerCase();
		const attributes = attributesIn(written);
		if (text && !(tag === 'textarea' && closes)) continue;
		if (tag === 'form') {
			if (closes) open = undefined;
			else {
				open = {
					...{ action: attributes.action ?? '', id: attributes.id ?? '', fields: [], ways: [] },
					method: (attributes.method ?? 'get').toLowerCase(),
					multipart: attributes.enctype === 'multipart/form-data'
				};
				forms.push(open);
			}
		} else if (tag === 'input' && attributes.name) {
			const type = attributes.type ?? 'text';
			const box = type === 'checkbox' || type === 'radio';
			const value = attributes.value ?? (box ? 'on' : '');
			keep(attributes, {
				...{ name: attributes.name, type, attributes, choices: box ? [value] : [] },
				value: box && attributes.checked === undefined ? undefined : value
			});
		} else if (tag === 'select' && !closes) list = { attributes, options: [] };
		else if (tag === 'option' && list && !closes)
			list.options.push({ value: attributes.value ?? '', chosen: attributes.selected !== undefined });
		else if (tag === 'select' && list?.attributes.name) {
			const choices = list.options.map(({ value }) => value);
			const chosen = list.options.find((option) => option.chosen)?.value ?? choices[0];
			keep(list.attributes, {
				...{ name: list.attributes.name, type: 'select', choices, attributes: list.attributes },
				value: list.attributes.multiple === undefined ? chosen : undefined
			});
			list = undefined;
		} else if (tag === 'textarea' && !closes) text = { attributes, from: index + whole.length };
		else if (tag === 'textarea' && text) {
			const value = decoded(withoutScripts(html).slice(text.from, index).replace(/^\n/, ''));
			if (text.attributes.name)
				keep(text.attributes, {
					...{ name: text.attributes.name, type: 'textarea', value, choices: [] },
					attributes: text.attributes
				});
			text = undefined;
		} else if (tag === 'button' && !closes && (attributes.type ?? 'submit') === 'submit')
			keep(attributes, undefined, {
				action: attributes.formaction,
				field: attributes.name
					? {
							...{ name: attributes.name, type: 'hidden', value: attributes.value ?? '', choices: [] },
							attributes
						}
					: undefined
			});
	}

	for (const { form, field, way } of away) {
		const where = forms.find(({ id }) => id === form);
		if (field) where?.fields.push(field);
		if (way) where?.ways.push(way);
	}
	return forms.filter(({ method }) => method === 'post').flatMap(waysOf);
}

const waysOf = ({ action, multipart, fields, ways }: Draft): SentForm[] => {
	const made = (ways.length ? ways : [{ action: undefined, field: undefined }]).map((way) => ({
		...{ action: way.action ?? action, multipart },
		fields: way.field ? [...fields, way.field] : fields
	}));
	return made.filter(
		(one, i) => made.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i
	);
};

/** The elements of a page, with what is written in their tags. */
export const elementsIn = (html: string) =>
	[...html.matchAll(TAG)]
		.filter(([, closes]) => !closes)
		.map(([, , tag = '', written = '']) => ({ tag: tag.toLowerCase(), attributes: attributesIn(written) }));

/** The same length, so that places stay the same. */
const withoutScripts = (html: string) =>
	html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, (found) => ' '.repeat(found.length));

const attributesIn = (written: string): Record<string, string> =>
	Object.fromEntries(
		[...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			decoded(double ?? single ?? bare ?? '')
		])
	);

const decoded = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
