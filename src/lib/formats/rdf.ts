/** What a statement may end in: a thing with an address, a text in a language, or a value of a type. */
export type Term =
	| { readonly iri: string }
	| { readonly text: string; readonly language: 'it' | 'en' }
	| { readonly value: string; readonly type?: string };

/** A thing and what is said of it; its types and its statements are written with prefixes. */
export type Described = {
	readonly iri: string;
	readonly types: readonly string[];
	readonly says: readonly (readonly [predicate: string, term: Term])[];
};

export type Prefixes = Readonly<Record<string, string>>;

export const iri = (address: string): Term => ({ iri: address });
export const text = (words: string, language: 'it' | 'en'): Term => ({ text: words, language });
export const value = (plain: string, type?: string): Term => ({ value: plain, ...(type ? { type } : {}) });

/** As Turtle writes it. */
export const turtle = (prefixes: Prefixes, things: readonly Described[]) =>
	[
		...Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`),
		'',
		...things.map(
			(thing) =>
				`${bracketed(thing.iri)}\n${[
					`\ta ${thing.types.join(', ')}`,
					...thing.says.map(([predicate, term]) => `\t${predicate} ${inTurtle(term)}`)
				].join(' ;\n')} .\n`
		)
	].join('\n');

function inTurtle(term: Term) {
	if ('iri' in term) return bracketed(term.iri);
	if ('language' in term) return `${quoted(term.text)}@${term.language}`;
	return `${quoted(term.value)}${term.type ? `^^${term.type}` : ''}`;
}

/** The signs that an address may not hold in Turtle, written in percent. */
const bracketed = (address: string) =>
	`<${[...address].map((sign) => (/[\s<>"{}|\\^`]/.test(sign) ? encodeURIComponent(sign) : sign)).join('')}>`;

const quoted = (words: string) =>
	`"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;

/** As JSON-LD writes it. */
export const jsonLd = (prefixes: Prefixes, things: readonly Described[]) =>
	`${JSON.stringify(
		{
			'@context': prefixes,
			'@graph': things.map(({ iri: id, types, says }) => ({
				'@id': id,
				'@type': types,
				...Object.fromEntries(
					[...Map.groupBy(says, ([predicate]) => predicate)].map(([predicate, said]) => {
						const terms = said.map(([, term]) => inJsonLd(term));
						return [predicate, terms.length === 1 ? terms[0] : terms];
					})
				)
			}))
		},
		null,
		'\t'
	)}\n`;

function inJsonLd(term: Term) {
	if ('iri' in term) return { '@id': term.iri };
	if ('language' in term) return { '@value': term.text, '@language': term.language };
	return term.type ? { '@value': term.value, '@type': term.type } : term.value;
}

/** As RDF/XML writes it: what most catalogues gather. */
export const rdfXml = (prefixes: Prefixes, things: readonly Described[]) =>
	[
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rdf:RDF ${Object.entries({ rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', ...prefixes })
			.map(([name, address]) => `xmlns:${name}="${escaped(address)}"`)
			.join('\n\t')}>`,
		...things.map((thing) =>
			[
				`\t<rdf:Description rdf:about="${escaped(thing.iri)}">`,
				...thing.types.map((type) => `\t\t<rdf:type rdf:resource="${escaped(whole(prefixes, type))}"/>`),
				...thing.says.map(([predicate, term]) => `\t\t${inXml(prefixes, predicate, term)}`),
				'\t</rdf:Description>'
			].join('\n')
		),
		'</rdf:RDF>',
		''
	].join('\n');

function inXml(prefixes: Prefixes, predicate: string, term: Term) {
	if ('iri' in term) return `<${predicate} rdf:resource="${escaped(term.iri)}"/>`;
	if ('language' in term)
		return `<${predicate} xml:lang="${term.language}">${escaped(term.text)}</${predicate}>`;
	const type = term.type ? ` rdf:datatype="${escaped(whole(prefixes, term.type))}"` : '';
	return `<${predicate}${type}>${escaped(term.value)}</${predicate}>`;
}

/** A name with its prefix, as the whole address. */
const whole = (prefixes: Prefixes, name: string) => {
	const [prefix = '', rest = ''] = name.split(':');
	return `${prefixes[prefix] ?? ''}${rest}`;
};

const escaped = (words: string) =>
	words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
