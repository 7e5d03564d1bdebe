import { m } from '../paraglide/messages.js';
import { listProposals, type Proposal } from './proposals.server';
import { CARRY_GROUPS, keyOf, preTicked, type CarryGroup } from './rules';

/** What is said of a group before its boxes, where there is something to say. */
const HELP: Readonly<Partial<Record<CarryGroup, () => string>>> = {
	approval: m.carry_help_approval,
	commitments: m.carry_help_commitments
};

/** The proposals as boxes to tick, group after group, with those that are ticked already. */
export function proposalChoices(meeting: Parameters<typeof listProposals>[0], minutesLeft: number) {
	const proposals = listProposals(meeting);
	return {
		ticked: preTicked(proposals, minutesLeft),
		groups: CARRY_GROUPS.map((group) => ({
			group,
			title: m[`carry_group_${group}`](),
			help: HELP[group]?.() ?? '',
			options: proposals.filter((proposal) => proposal.group === group).map(option)
		})).filter(({ options }) => options.length > 0)
	};
}

const option = (proposal: Proposal) => ({
	value: keyOf(proposal),
	label: proposal.title,
	help: proposal.why
});
