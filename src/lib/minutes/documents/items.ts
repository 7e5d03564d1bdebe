import { dayInWords } from '../../formats/dates';
import type { Block } from '../../formats/pdf-blocks';
import { m } from '../../paraglide/messages.js';
import type { PublicContent } from '../snapshot';
import { howDecided, ownerInWords } from './words';

type Item = PublicContent['items'][number];
type Decision = Item['decisions'][number];

const TONES = { approved: 'good', rejected: 'bad', postponed: 'neutral' } as const;
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** One point of the agenda: what was said, decided and promised. */
export function itemBlocks(item: Item): Block[] {
	const said: Block[] = [
		...paragraphs('', item.summary),
		...paragraphs(m.minutes_positions(), item.positions),
		...paragraphs(m.minutes_documents(), item.documents)
	];
	const nothing = [said, item.decisions, item.commitments, item.reviewed ?? []].every(
		({ length }) => length === 0
	);
	return [
		{ kind: 'heading', level: 3, text: `${item.position}. ${item.title}` },
		...(item.treatment === 'treated' ? [] : [soft(m[`treatment_${item.treatment}`]())]),
		...(item.presenter ? [soft(m.minutes_presented_by({ presenter: item.presenter }))] : []),
		...said,
		...item.decisions.map(decisionBlock),
		...promised(item),
		...reviewed(item),
		...(nothing && item.treatment === 'treated' ? [soft(m.minutes_nothing_here())] : [])
	];
}

function paragraphs(title: string, text: string): Block[] {
	const found = lines(text).map((line) => ({ kind: 'text' as const, text: line }));
	return title && found.length > 0 ? [{ kind: 'text', look: 'strong', text: title }, ...found] : found;
}

function decisionBlock(decision: Decision): Block {
	const { effectiveFrom, reviewOn, initiative } = decision;
	const options = lines(decision.options);
	return {
		kind: 'aside',
		tone: TONES[decision.outcome],
		blocks: [
			{ kind: 'text', look: 'strong', text: `${m.decision()}: ${decision.text}` },
			{ kind: 'text', text: howDecided(decision) },
			...(options.length > 0
				? [
						{ kind: 'text', text: `${m.decision_options_were()}:` } as const,
						{ kind: 'list', items: options.map((text) => ({ text })) } as const
					]
				: []),
			...(effectiveFrom ? [soft(`${m.decision_effective({ day: dayInWords(effectiveFrom) })}.`)] : []),
			...(reviewOn ? [soft(`${m.decision_review({ day: dayInWords(reviewOn) })}.`)] : []),
			...(initiative ? [soft(m.decision_about({ title: initiative.title }))] : [])
		]
	};
}

const promised = ({ commitments }: Item): Block[] =>
	commitments.length === 0
		? []
		: [
				{ kind: 'text', look: 'strong', text: m.minutes_commitments() },
				{
					kind: 'list',
					items: commitments.map(({ what, owner, dueOn }) => ({
						text: what,
						detail: m.minutes_commitment_line({ owner: ownerInWords(owner), day: dayInWords(dueOn) })
					}))
				}
			];

/** Promises of earlier meetings, and where each stood when this one looked at it again. */
const reviewed = ({ reviewed = [] }: Item): Block[] =>
	reviewed.length === 0
		? []
		: [
				{ kind: 'text', look: 'strong', text: m.minutes_reviewed_commitments() },
				{
					kind: 'list',
					items: reviewed.map(({ what, state }) => ({
						text: what,
						detail: m.minutes_reviewed_line({ state: m[`commitment_state_${state}`]().toLowerCase() })
					}))
				}
			];

const soft = (text: string): Block => ({ kind: 'text', look: 'soft', text });
