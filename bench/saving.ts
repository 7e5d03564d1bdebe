import { PARAGRAPH } from '../src/cli/demo/large/meetings';
import type { City } from './city';
import type { Scenario } from './scenarios';

/** A note saved while somebody writes it: each time another item, so that nobody overtakes anybody. */
export function saving({ notes: { cookie, items } }: City, origin: string): Scenario {
	let next = 0;
	const save = (number: number) => {
		const revision = Math.floor(number / items.length);
		const { meetingId, itemId } = items[number % items.length] ?? { meetingId: '', itemId: '' };
		const text = {
			itemId,
			revision,
			summary: `${PARAGRAPH}${number}`,
			notes: '',
			positions: '',
			documents: ''
		};
		return {
			path: `/incontri/${meetingId}/verbale/scrivi/taccuino`,
			method: 'PUT' as const,
			headers: { cookie, origin, 'content-type': 'application/json' },
			body: JSON.stringify(text)
		};
	};
	return {
		name: 'saving a note',
		promises: { cpu: 8, p95: 30 },
		calls: (count) => Array.from({ length: count }, () => save(next++)),
		floor: { ...save(0), path: '/note' }
	};
}
