import type { RankedBallot, RankedElection } from '../elections';
import { named, sound, wholeNumber } from './ranked';
import { Unreadable } from './unreadable';

/** PrefLib `.soc`, `.soi`, `.toc`, `.toi`, in the form with `# ALTERNATIVE NAME` lines and in the older one. */
export function readPrefLib(text: string): RankedElection {
	const lines = text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
	const stated = lines.flatMap((line) => {
		const match = /^#\s*ALTERNATIVE NAME (\d+):\s*(.*)$/i.exec(line);
		return match ? [match[2] || (match[1] ?? '')] : [];
	});
	const data = lines.filter((line) => !line.startsWith('#'));
	const many = Number(data[0]);
	const older = stated.length === 0 && Number.isSafeInteger(many);
	const candidates = older ? data.slice(1, many + 1).map((line) => line.replace(/^\d+\s*,\s*/, '')) : stated;
	const ballots = data.slice(older ? many + 2 : 0).map((line): RankedBallot => {
		const match = /^(\d+)\s*[:,]\s*(.*)$/.exec(line);
		if (!match) throw new Unreadable(`Non si legge la riga «${line}».`);
		const [, count = '', order = ''] = match;
		const groups = order.match(/\{[^}]*\}|[^,{}\s]+/g) ?? [];
		const ranking = groups.map((group) =>
			group
				.replace(/[{}]/g, '')
				.split(',')
				.map((one) => one.trim())
				.filter((one) => one !== '')
				.map((place) => named(candidates, place))
		);
		return { weight: wholeNumber(count), ranking: ranking.filter((group) => group.length > 0) };
	});
	return sound({ candidates, ballots });
}
