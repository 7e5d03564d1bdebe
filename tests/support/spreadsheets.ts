import { strFromU8, unzipSync } from 'fflate';
import { allOf, readXml, type XmlNode } from './xml';

/** The cells of the first sheet of an OpenDocument spreadsheet, as any other program would read them. */
export function cellsIn(bytes: Uint8Array): (string | number | null)[][] {
	const parts = unzipSync(bytes);
	const content = readXml(strFromU8(parts['content.xml'] ?? new Uint8Array()));
	const [sheet] = allOf(content, 'table:table');
	if (!sheet) throw new Error('a spreadsheet without sheets');
	return allOf(sheet, 'table:table-row').map(({ children }) => children.map(valueOf));
}

function valueOf({ attributes, children }: XmlNode) {
	const type = attributes['office:value-type'];
	if (type === undefined) return null;
	if (type === 'float') return Number(attributes['office:value']);
	return children.map(textOf).join('\n');
}

const textOf = ({ text, attributes, children }: XmlNode): string =>
	' '.repeat(Number(attributes['text:c'] ?? 0)) + text + children.map(textOf).join('');
