import { momentInWords } from '../formats/dates';
import { number, price } from '../formats/numbers';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import { optionWord } from './ballots/words.server';
import { readManifest, type Manifest } from './manifest';
import type { Found } from './queries.server';
import { channelWords, majoritySentence, quorumSentence, whoSentence } from './sentences.server';

/** What holds for this vote, fact by fact: when, who, how one chooses and what it takes. */
export function factsOf(consultation: Found) {
	const { opensAt, closesAt, entitled, channels } = consultation;
	return [
		{ term: m.consultation_opens(), value: momentInWords(opensAt), icon: 'calendar' as const },
		{ term: m.consultation_closes(), value: momentInWords(closesAt), icon: 'clock' as const },
		{ term: m.consultation_voters(), value: whoVotes(consultation), icon: 'people' as const },
		...(entitled === null
			? []
			: [
					{
						term: consultation.tavolo ? m.open_vote_entitled() : m.consultation_entitled(),
						value: entitledWords(consultation, entitled),
						icon: 'person' as const
					}
				]),
		...(channels.length < 2
			? []
			: [{ term: m.channels_title(), value: channelWords(channels), icon: 'vote' as const }]),
		...choosing(consultation),
		{ term: m.consultation_valid_when(), value: quorumSentence(consultation), icon: 'check' as const },
		...deciding(consultation)
	];
}

const entitledWords = ({ tavolo }: Found, count: number) =>
	tavolo
		? m.open_vote_entitled_count({ count, shown: number(count) })
		: m.consultation_entitled_count({ count, shown: number(count) });

/** Who may vote by what the desk verified, and by a list of the Comune where there is one. */
const whoVotes = (consultation: Found) =>
	consultation.manifest && readManifest(consultation.manifest).voters.listed
		? `${whoSentence(consultation)} ${m.consultation_who_listed()}`
		: whoSentence(consultation);

/** How people choose, and over which sum. */
function choosing({ method, budgetCents, budgetBallot, minChoices, maxChoices }: Found) {
	const several = method === 'approval' || (method === 'budget' && budgetBallot === 'approval');
	const how = several
		? m.consultation_choose_some({ least: minChoices, most: maxChoices })
		: method === 'budget'
			? m.consultation_choose_knapsack()
			: m[`method_${method}_how`]();
	return [
		{ term: m.consultation_method(), value: `${m[`method_${method}`]()}. ${how}`, icon: 'vote' as const },
		...(budgetCents === null
			? []
			: [{ term: m.consultation_sum(), value: price(budgetCents), icon: 'project' as const }])
	];
}

/** What it takes to pass, or to be chosen; and how a tie ends. */
function deciding(consultation: Found) {
	const { method, winners, budgetRule, minimumVotes, lotSource } = consultation;
	if (method === 'yes_no')
		return [
			{
				term: m.consultation_passes_when(),
				value: majoritySentence(consultation),
				icon: 'vote' as const
			}
		];
	const chosen =
		method === 'budget'
			? m[`budget_rule_${budgetRule ?? 'greedy'}_help`]()
			: `${m.consultation_winners_are({ count: winners })} ${m[`method_${method}_wins`]()}`;
	const least = minimumVotes > 0 ? ` ${m.consultation_least_votes({ count: minimumVotes })}` : '';
	return [
		{ term: m.consultation_chosen_how(), value: chosen + least, icon: 'flag' as const },
		...(lotSource === ''
			? []
			: [
					{
						term: m.consultation_tie(),
						value: m.consultation_tie_lot({ source: lotSource }),
						icon: 'info' as const
					}
				])
	];
}

/** What can be chosen, as the manifest lists it; nothing where the method brings its own answers. */
export function optionsShown({ method, manifest: text }: Found) {
	if (method === 'yes_no' || text === null) return null;
	const manifest = readManifest(text);
	return {
		list: manifest.options
			.filter(({ title }) => title !== '')
			.map(({ id, title, description, cents, initiativeId }) => ({
				...{ id, title, description },
				price: cents === null ? '' : price(cents),
				href: initiativeId && `/iniziative/${initiativeId}`
			})),
		nobody: method === 'preferences',
		limits: limitsOf(manifest)
	};
}

/** What the sum cannot pay together, and the most for each quartiere. */
function limitsOf(manifest: Manifest) {
	const { exclusions, ceilings } = manifest.budget ?? { exclusions: [], ceilings: [] };
	const places = ceilings.length > 0 ? listNeighbourhoods() : [];
	return [
		...exclusions.map(([one, other]) =>
			m.consultation_exclude_each_other({
				one: optionWord(manifest, one),
				other: optionWord(manifest, other)
			})
		),
		...ceilings.map(({ neighbourhood, cents }) =>
			m.consultation_ceiling({
				where: places.find(({ id }) => id === neighbourhood)?.name ?? neighbourhood,
				sum: price(cents)
			})
		)
	];
}
