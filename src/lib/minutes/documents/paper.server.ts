import { dateInWords, dayInWords, momentInWords } from '../../formats/dates';
import { inItalian } from '../../formats/italian.server';
import type { Block } from '../../formats/pdf-blocks';
import { pdf } from '../../formats/pdf.server';
import { cityRulesInForce, findMunicipality } from '../../municipality/queries.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { readPublic, type PublicContent } from '../snapshot';
import { itemBlocks } from './items';
import { ownerInWords, presentInWords } from './words';
import type { Published } from './queries.server';

/** The PDF of a published version: always in Italian, always of the text that everybody reads. */
export function minutesPdf(published: Published): Promise<Buffer> {
	const { about, blocks, running } = inItalian(() => minutesPaper(published));
	return pdf(about, blocks, running);
}

/** What the PDF says, block by block. */
export function minutesPaper(published: Published) {
	const below = cityRulesInForce().suppress_below;
	const text = readPublic(published.publicSnapshot, below);
	const city = findMunicipality();
	const author = city ? m.site_municipality({ name: city.name }) : m.site_name();
	const startsAt = new Date(text.meeting.startsAt);
	const subject = m.document_subject({ tavolo: text.tavolo, day: dateInWords(startsAt) });

	return {
		about: {
			title: `${m.minutes_of({ meeting: text.meeting.title })} (${published.number})`,
			author,
			subject,
			keywords: [m.document_minutes(), text.tavolo, text.neighbourhood, published.number],
			language: 'it-IT',
			at: published.publishedAt
		},
		blocks: [
			...head(published, text, author),
			...inShort(text),
			...whoWasThere(text, below),
			{ kind: 'heading', level: 2, text: m.minutes_items() } as const,
			...text.items.flatMap(itemBlocks),
			...seal(published)
		],
		running: {
			head: `${author}. ${subject}`,
			number: m.document_footer({ number: published.number, version: published.version }),
			page: (at: number, of: number) => inItalian(() => m.document_page({ at, of }))
		}
	};
}

function head(published: Published, text: PublicContent, author: string): Block[] {
	const { version, approvedAt, publishedAt, why } = published;
	return [
		{ kind: 'text', look: 'kicker', text: `${author} · ${text.tavolo}` },
		{ kind: 'heading', level: 1, text: m.minutes_of({ meeting: text.meeting.title }) },
		{
			kind: 'facts',
			rows: [
				[m.meeting_when(), momentInWords(new Date(text.meeting.startsAt))],
				[m.meeting_where(), text.meeting.place || m.meeting_online()],
				[m.minutes_number(), published.number],
				[m.document_version(), String(version)],
				...(approvedAt ? [[m.document_approved(), dateInWords(approvedAt)] as const] : []),
				[m.document_published(), dateInWords(publishedAt)],
				...(why ? [[m.document_why(), why] as const] : [])
			]
		}
	];
}

function inShort({ items }: PublicContent): Block[] {
	const decisions = items.flatMap((item) => item.decisions);
	const commitments = items.flatMap((item) => item.commitments);
	return [
		{ kind: 'heading', level: 2, text: m.minutes_in_short() },
		{ kind: 'heading', level: 3, text: m.minutes_decisions() },
		decisions.length === 0
			? { kind: 'text', text: m.minutes_no_decisions() }
			: {
					kind: 'list',
					items: decisions.map(({ text, outcome }) => ({
						text,
						detail: m[`decision_outcome_${outcome}`]()
					}))
				},
		{ kind: 'heading', level: 3, text: m.minutes_commitments() },
		commitments.length === 0
			? { kind: 'text', text: m.minutes_no_commitments() }
			: {
					kind: 'list',
					items: commitments.map(({ what, owner, dueOn }) => ({
						text: what,
						detail: m.minutes_commitment_line({ owner: ownerInWords(owner), day: dayInWords(dueOn) })
					}))
				}
	];
}

function whoWasThere({ attendance }: PublicContent, below: number): Block[] {
	const { all, counts } = presentInWords(attendance, below);
	const each = counts.map(({ label, people }) => `${label.toLowerCase()}: ${people}`);
	const { organizations } = attendance;
	return [
		{ kind: 'heading', level: 2, text: m.minutes_who() },
		{ kind: 'text', text: `${[all, ...each].join(', ')}.` },
		...(organizations.length > 0
			? [{ kind: 'text', text: `${m.minutes_organizations()}: ${organizations.join(', ')}.` } as const]
			: [])
	];
}

const seal = ({ meetingId, version, sha256 }: Published): Block[] => [
	{ kind: 'heading', level: 2, text: m.document_seal() },
	{ kind: 'text', text: m.minutes_seal_help() },
	{ kind: 'text', look: 'code', text: sha256 },
	{
		kind: 'text',
		text: m.document_seal_how({
			address: `${settings().ORIGIN}/incontri/${meetingId}/verbale/versioni/${version}`
		})
	}
];
