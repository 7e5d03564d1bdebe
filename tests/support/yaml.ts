import { parsers } from 'prettier/plugins/yaml';

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly (Node | null)[] };

/** A YAML text as lists, texts and things with names, read by what formats our YAML; every word stays a text. */
export function readYaml(text: string): unknown {
	const root: Node = parsers.yaml.parse(text, {} as never);
	const body = root.children?.[0]?.children?.find((one) => one?.type === 'documentBody');
	return meant(body?.children?.[0]);
}

function meant(node: Node | null | undefined): unknown {
	const children = node?.children ?? [];
	switch (node?.type) {
		case undefined:
		case 'null':
			return null;
		case 'plain':
		case 'quoteDouble':
		case 'quoteSingle':
			return node?.value;
		case 'mapping':
		case 'flowMapping':
			return Object.fromEntries(
				children.map((item) => [String(inside(item?.children?.[0])), inside(item?.children?.[1])])
			);
		case 'sequence':
		case 'flowSequence':
			return children.map((item) => inside(item));
		default:
			throw new Error(`YAML that is not read here: ${node?.type}`);
	}
}

const inside = (node: Node | null | undefined) => meant(node?.children?.[0]);
