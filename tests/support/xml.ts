/** A piece of a well-formed document: an element with what it holds. */
export type XmlNode = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** In the order they are written; words between elements have the name `#text`. */
	readonly children: XmlNode[];
	readonly text: string;
};

const words = (text: string): XmlNode => ({ name: '#text', attributes: {}, children: [], text });

const TOKEN = /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML and throws where it is not well formed; small, strict, and sharing nothing with what writes it. */
export function readXml(source: string): XmlNode {
	const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < source.length) {
		const at = TOKEN.lastIndex;
		const token = TOKEN.exec(source);
		if (!token) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 60)}`);
		const [, closes, opens, given = '', empty, text] = token;
		const inside = open.at(-1) ?? root;
		if (text !== undefined) inside.children.push(words(meant(text)));
		if (closes !== undefined && open.pop()?.name !== closes)
			throw new Error(`closes what is not open: ${closes}`);
		if (opens !== undefined) {
			const node = { name: opens, attributes: attributesIn(given), children: [], text: '' };
			inside.children.push(node);
			if (empty === '') open.push(node);
		}
	}
	const [whole, ...others] = root.children.filter(({ name, text }) => name !== '#text' || text.trim() !== '');
	if (open.length !== 1 || !whole || others.length > 0) throw new Error('not one whole element');
	return whole;
}

function attributesIn(text: string) {
	const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
		([, name = '', value = '']) => [name, meant(value)] as const
	);
	if (new Set(found.map(([name]) => name)).size !== found.length)
		throw new Error(`an attribute twice: ${text}`);
	return Object.fromEntries(found);
}

function meant(text: string) {
	// eslint-disable-next-line no-control-regex
	if (/&(?!(amp|lt|gt|quot|apos);)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
		throw new Error(`what XML cannot hold: ${text}`);
	return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Every element of that name inside, in the order they are written. */
export const allOf = (node: XmlNode, name: string): XmlNode[] => [
	...(node.name === name ? [node] : []),
	...node.children.flatMap((child) => allOf(child, name))
];

/** What somebody reads in an element. */
export const textIn = (node: XmlNode): string => node.text + node.children.map(textIn).join('');
