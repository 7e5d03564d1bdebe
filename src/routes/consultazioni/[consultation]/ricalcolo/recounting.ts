import { WORDS } from '$lib/consultations/ballots/words';

/** The texts of published files, by name. */
export type Files = Record<string, string>;

type State = 'right' | 'wrong' | 'unknown';

export type Report = {
	readonly verdict: State;
	readonly summary: string;
	readonly checks: readonly {
		readonly name: string;
		readonly title: string;
		readonly state: State;
		readonly said: readonly { readonly text: string }[];
	}[];
};

const NAMES = ['manifesto.json', 'catena.json', 'schede.json', 'carta.json', 'risultato.json'];

/** The files of this vote as everybody gets them. */
export async function published(id: string): Promise<Files> {
	const read = async (name: string) => {
		const answer = await fetch(`/consultazioni/${id}/dati/${name}`);
		if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
		return [name, await answer.text()] as const;
	};
	return Object.fromEntries(await Promise.all(NAMES.map(read)));
}

/** Files that somebody kept, or changed to see whether it is found. */
export const chosen = async (files: readonly File[]): Promise<Files> =>
	Object.fromEntries(await Promise.all(files.map(async (file) => [file.name, await file.text()] as const)));

/** Runs the script that everybody can download, as it is, beside the page, so that the page goes on answering. */
export function recount(files: Files, language: string): Promise<Report> {
	const worker = new Worker('/ricalcolo/worker.mjs', { type: 'module' });
	const report = new Promise<Report>((resolve, reject) => {
		worker.onmessage = ({ data }) => resolve(data);
		worker.onerror = reject;
	});
	worker.postMessage({ files: { 'parole.json': JSON.stringify(WORDS), ...files }, options: { language } });
	return report.finally(() => worker.terminate());
}
