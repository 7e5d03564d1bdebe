import PDFDocument from 'pdfkit';
import { FONTS, SRGB } from './pdf-files.server';

/** What a PDF says of itself. */
export type About = {
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	readonly keywords: readonly string[];
	/** As `it-IT`. */
	readonly language: string;
	/** The date it bears: the same text with the same date gives the same bytes. */
	readonly at: Date;
};

export const MARGINS = { top: 68, bottom: 72, left: 68, right: 68 };
const WRITER = 'Tavoli di Quartiere';

/**
 * A PDF to be kept: PDF/A-2a, that is tagged, with its fonts, its colours and its language inside. Two parts
 * of pdfkit are done again here: what it writes of the document is not escaped, and the colour profile is
 * read from a folder that a built server does not have.
 */
export class ArchivalPdf extends PDFDocument {
	constructor(private readonly about: About) {
		super({
			size: 'A4',
			margins: MARGINS,
			font: '',
			pdfVersion: '1.7',
			subset: 'PDF/A-2a',
			tagged: true,
			lang: about.language,
			displayTitle: true,
			autoFirstPage: false,
			bufferPages: true,
			info: {
				Title: about.title,
				Author: about.author,
				Subject: about.subject,
				Keywords: about.keywords.join(', '),
				Creator: WRITER,
				Producer: WRITER,
				CreationDate: about.at
			}
		});
		for (const [name, bytes] of Object.entries(FONTS)) this.registerFont(name, bytes);
	}

	/** Ends the writing and gives the whole file. */
	async bytes(): Promise<Buffer> {
		this.end();
		const chunks: Buffer[] = [];
		for await (const chunk of this) chunks.push(Buffer.from(chunk));
		return Buffer.concat(chunks);
	}

	_addInfo() {
		const { title, author, subject, keywords, language, at } = this.about;
		const alternative = (text: string) =>
			`<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
		this.appendXML(`
	<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
		<dc:title>${alternative(title)}</dc:title>
		<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
		<dc:description>${alternative(subject)}</dc:description>
		<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
	</rdf:Description>
	<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
		<xmp:CreateDate>${at.toISOString().slice(0, 19)}Z</xmp:CreateDate>
		<xmp:CreatorTool>${WRITER}</xmp:CreatorTool>
	</rdf:Description>
	<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
		<pdf:Producer>${WRITER}</pdf:Producer>
		<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>
	</rdf:Description>`);
	}

	/** pdfkit puts this on each document, not on its class: only one put there too can take its place. */
	readonly _addColorOutputIntent = () => {
		const profile = this.ref({ N: 3 });
		profile.end(SRGB);
		const intent = this.ref({
			Type: 'OutputIntent',
			S: 'GTS_PDFA1',
			Info: new String('sRGB IEC61966-2.1'),
			OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
			DestOutputProfile: profile
		});
		intent.end('');
		catalogOf(this).data.OutputIntents = [intent];
	};
}

/** What holds the document together; the types of pdfkit do not name it. */
const catalogOf = (document: object): { readonly data: Record<string, unknown> } =>
	Reflect.get(document, '_root');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
