/**
 * Counts a vote again from the files published about it, sharing no code with the server that counted it first.
 *
 *     node recount.mjs FOLDER [--json] [--lang it|en] [--head HASH]        (Node 20 or later, nothing to install)
 *
 * In a browser: `import { recount } from './recount.mjs'`. What the files hold is told in docs/recount.md.
 * Only whole numbers and exact fractions are used. The parts: 1 lots · 2 counting · 3 sums · 4 checks · 5 words.
 */

// ── 1 · Lots ─────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What is known of a lot, which is one order of all options. A drawn lot is wholly known. Before it is drawn nothing
 * is: the count then asks "who of these comes first?", follows every answer, and remembers it for later questions.
 */
class Lot {
	/** For each option, those that surely come after it. */
	#after;
	constructor(after = new Map()) {
		this.#after = after;
	}

	static drawn(ids) {
		return new Lot(new Map(ids.map((id, i) => [id, new Set(ids.slice(i + 1))])));
	}

	isBefore = (one, other) => this.#after.get(one)?.has(other) ?? false;

	/** Who of these may come first, for all that is known. */
	possiblyFirst = (ids) => ids.filter((id) => !ids.some((other) => this.isBefore(other, id)));

	/** The same lot, of which one thing more is known. */
	knowing(first, others) {
		const later = others.filter((id) => id !== first).flatMap((id) => [id, ...(this.#after.get(id) ?? [])]);
		const earlier = [first, ...[...this.#after.keys()].filter((id) => this.isBefore(id, first))];
		const known = new Map(this.#after);
		for (const id of earlier) known.set(id, new Set([...(known.get(id) ?? []), ...later]));
		return new Lot(known);
	}
}

/** Of options that are level so many get a place: who does under every lot, and who does under some. */
function placesAmong(level, places, lot) {
	const sum = (holds) => level.filter(holds).length;
	return {
		certain: level.filter((id) => level.length - sum((other) => lot.isBefore(id, other)) <= places),
		possible: level.filter((id) => sum((other) => lot.isBefore(other, id)) < places)
	};
}

/** The first places of a list of groups, the best first; those in a group are level. */
function firstPlaces(groups, places, lot) {
	const found = { certain: [], possible: [], complete: true };
	let left = places;
	for (const level of groups) {
		const { certain, possible } = placesAmong(level, Math.max(0, left), lot);
		found.certain.push(...certain);
		found.possible.push(...possible);
		left -= level.length;
	}
	return found;
}

/** Items in groups of equals, the smallest first. */
function grouped(items, compare) {
	const groups = [];
	for (const item of [...items].sort(compare)) {
		const last = groups.at(-1);
		if (last && compare(last[0], item) === 0) last.push(item);
		else groups.push([item]);
	}
	return groups;
}

/** Items that have the same key, together under it: Node 20 has nothing of its own for this. */
function together(items, keyOf) {
	const found = new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (found.has(key)) found.get(key).push(item);
		else found.set(key, [item]);
	}
	return found;
}

// ── 2 · Counting ─────────────────────────────────────────────────────────────────────────────────────────────

/** Counts ballots by the rules of a manifest. `order` is the lot, all options in its order, where one was drawn. */
export function count(manifest, ballots, order) {
	if (manifest.method === 'yes_no') {
		const said = (choice) => ballots.filter((ballot) => ballot === choice).length;
		const tally = { yes: said('yes'), no: said('no'), abstain: said('abstain'), blank: said('blank') };
		return countYesNo(manifest, { ...tally, cast: ballots.length });
	}
	const tally = { cast: ballots.length, blank: ballots.filter((ballot) => ballot === 'blank').length };
	if (ballots.length === 0 || !hasQuorum(manifest, ballots.length, 0)) {
		const nothing = { ...tally, votes: [], ...winning([], []) };
		return { outcome: 'not_valid', tied: false, complete: true, tally: nothing };
	}
	const lot = order ? Lot.drawn(order) : new Lot();
	const marked = ballots.filter((ballot) => ballot !== 'blank');
	const counted = METHODS[manifest.method](manifest, marked, lot, ballots.length);
	const { certain, possible, complete, votes, spendings } = counted;
	return {
		outcome: possible.length > 0 ? 'chosen' : 'nobody_chosen',
		tied: possible.length > certain.length,
		complete,
		tally: { ...tally, votes, ...winning(certain, possible), ...(spendings && { spendings }) }
	};
}

/** Who is in whatever the lot says, and who only under some lots. */
const winning = (certain, possible) => ({
	winners: [...certain].sort(),
	open: possible.filter((id) => !certain.includes(id)).sort()
});

/** Yes must be more than no, reach the majority of the manifest and, before all, the quorum. */
export function countYesNo(manifest, tally) {
	const [yes, no, cast, entitled] = [tally.yes, tally.no, tally.cast, manifest.entitled].map(BigInt);
	const { rule, numerator, denominator } = manifest.majority;
	const reaches = {
		simple: () => yes > no,
		voters: () => 2n * yes > cast,
		entitled: () => 2n * yes > entitled,
		qualified: () => BigInt(denominator) * yes >= BigInt(numerator) * (yes + no)
	};
	const valid = cast > 0n && hasQuorum(manifest, cast, yes);
	const outcome = !valid ? 'not_valid' : yes !== no && reaches[rule]() ? 'approved' : 'not_approved';
	return { outcome, tied: false, complete: true, tally };
}

function hasQuorum({ quorum, entitled }, cast, yes) {
	const asked = BigInt(quorum.value);
	const reached = {
		none: () => true,
		participation: () => 100n * BigInt(cast) >= asked * BigInt(entitled),
		approval: () => 100n * BigInt(yes) >= asked * BigInt(entitled),
		absolute: () => BigInt(cast) >= asked
	};
	return reached[quorum.rule]();
}

const METHODS = {
	approval: countApproval,
	score: countScore,
	preferences: countPreferences,
	budget: countBudget
};

const votesOf = ({ options }, ballots) =>
	options.map(({ id }) => ({ id, votes: ballots.filter((ballot) => ballot.includes(id)).length }));

/** The options with most votes. Nobody wins without votes. */
function countApproval(manifest, ballots, lot) {
	const votes = votesOf(manifest, ballots);
	const chosen = votes.filter((option) => option.votes > 0);
	const groups = grouped(chosen, (one, other) => other.votes - one.votes);
	return { ...firstPlaces(idsOf(groups), manifest.winners, lot), votes };
}

const idsOf = (groups) => groups.map((group) => group.map(({ id }) => id));

/** The sum of points; among equals more fives, then more points of four or above, and so on. No points, no place. */
function countScore(manifest, ballots, lot) {
	const scored = manifest.options.map(({ id }) => {
		const points = ballots.map((ballot) => ballot[id] ?? 0);
		const sum = points.reduce((total, given) => total + given, 0);
		const atLeast = (least) => points.filter((given) => given >= least).length;
		return { id, ranks: [sum, ...[5, 4, 3, 2, 1].map(atLeast)] };
	});
	const gaps = (one, other) => one.ranks.map((rank, i) => other.ranks[i] - rank);
	const better = (one, other) => gaps(one, other).find((gap) => gap !== 0) ?? 0;
	const chosen = scored.filter(({ ranks }) => ranks[0] > 0);
	const votes = scored.map(({ id, ranks }) => ({ id, votes: ranks[0] }));
	return { ...firstPlaces(idsOf(grouped(chosen, better)), manifest.winners, lot), votes };
}

/** Schulze by winning votes; only those placed before "leave things as they are" can win. */
function countPreferences(manifest, ballots, lot) {
	const ids = manifest.options.map(({ id }) => id);
	const groups = bestFirst(ids, strongestPaths(ids, preferred(ids, ballots)));
	const none = groups.findIndex((group) => group.includes('none'));
	return { ...firstPlaces(groups.slice(0, none), manifest.winners, lot), votes: [] };
}

/** The unbeaten come first; then the unbeaten among the others; and so on. */
function bestFirst(ids, strength) {
	if (ids.length === 0) return [];
	const best = ids.filter((one) => ids.every((other) => strength(one, other) >= strength(other, one)));
	const others = ids.filter((id) => !best.includes(id));
	return [best, ...bestFirst(others, strength)];
}

/** For each pair, how many put one before the other. Those not ranked are last together. */
function preferred(ids, ballots) {
	const before = new Map(ids.map((id) => [id, new Map(ids.map((other) => [other, 0]))]));
	for (const ballot of ballots) {
		const placeOf = new Map(ballot.flatMap((group, place) => group.map((id) => [id, place])));
		const place = (id) => placeOf.get(id) ?? ballot.length;
		for (const one of ids) {
			for (const other of ids) {
				if (place(one) < place(other)) before.get(one).set(other, before.get(one).get(other) + 1);
			}
		}
	}
	return (one, other) => before.get(one).get(other);
}

/** A path is as strong as its weakest link; a link is as strong as the votes of whoever wins that pair. */
function strongestPaths(ids, prefer) {
	const link = (one, other) => (prefer(one, other) > prefer(other, one) ? prefer(one, other) : 0);
	const paths = ids.map((one) => ids.map((other) => (one === other ? 0 : link(one, other))));
	for (let by = 0; by < ids.length; by++) {
		for (let from = 0; from < ids.length; from++) {
			for (let to = 0; to < ids.length; to++) {
				if (from === to) continue;
				paths[from][to] = Math.max(paths[from][to], Math.min(paths[from][by], paths[by][to]));
			}
		}
	}
	const at = new Map(ids.map((id, i) => [id, i]));
	return (one, other) => paths[at.get(one)][at.get(other)];
}

// ── 3 · Sums ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Both ways of spending a sum; the manifest says which of the two holds. */
function countBudget(manifest, ballots, lot, cast) {
	const votes = votesOf(manifest, ballots);
	const projects = manifest.options.map(({ id, cents, neighbourhood }, i) => {
		return { id, price: BigInt(cents), neighbourhood: neighbourhood ?? null, votes: votes[i].votes };
	});
	const named = projects.filter((project) => project.votes > 0);
	const { cents, minimumVotes, exclusions, ceilings, rule } = manifest.budget;
	const enough = named.filter((project) => project.votes >= minimumVotes);
	const counted = {
		greedy: spendByVotes(enough, { left: BigInt(cents), exclusions, ceilings }, lot),
		equal_shares: spendEqually(named, { ballots, cast, cents: BigInt(cents) }, lot)
	};
	const told = ({ certain, possible }) => ({
		...winning(certain, possible),
		cents: Number(priceOf(projects.filter(({ id }) => certain.includes(id)))),
		reached: ballots.filter((ballot) => ballot.some((id) => certain.includes(id))).length
	});
	const spendings = { greedy: told(counted.greedy), equal_shares: told(counted.equal_shares) };
	const complete = counted.greedy.complete && counted.equal_shares.complete;
	return { ...counted[rule], complete, votes, spendings };
}

const priceOf = (projects) => projects.reduce((sum, { price }) => sum + price, 0n);

/** How much work is spent on following the lots that are possible, before saying that they are too many. */
const MOST_WAYS = 20_000;
const MOST_WORK = 8_000_000_000;

/**
 * By votes: most votes first, then the cheaper; what does not fit, or what a limit forbids, is passed over.
 * Projects level in both wait for the lot. What is left after each level is all that the next one depends on.
 */
function spendByVotes(projects, { left, exclusions = [], ceilings = [] }, lot) {
	const room = new Map(ceilings.map(({ neighbourhood, cents }) => [neighbourhood, BigInt(cents)]));
	let states = [{ left, room, closed: new Set(), certain: [], possible: [] }];
	let ways = 0;

	const fits = (state, { id, price, neighbourhood }) =>
		price <= state.left && !state.closed.has(id) && price <= (state.room.get(neighbourhood) ?? price);
	const isLimited = ({ id, neighbourhood }) =>
		room.has(neighbourhood) || exclusions.some((pair) => pair.includes(id));
	const take = (state, { id, price, neighbourhood }) => ({
		left: state.left - price,
		room: new Map(
			[...state.room].map(([where, most]) => [where, where === neighbourhood ? most - price : most])
		),
		closed: new Set([...state.closed, ...exclusions.filter((pair) => pair.includes(id)).flat()]),
		certain: [...state.certain, id],
		possible: [...state.possible, id]
	});

	/** All states in which a level may leave the count. The same projects taken in another order are the same state. */
	function after(state, level, seen = new Set()) {
		const open = level.filter((project) => fits(state, project));
		const ids = open.map(({ id }) => id);
		const key = [...state.certain].sort().join();
		if (seen.has(key)) return [];
		seen.add(key);
		if (open.length === 0) return [state];
		if (++ways > MOST_WAYS) return [];
		if (!open.some(isLimited)) return [takeAlike(state, ids, open[0].price)];
		const all = open.reduce((taken, project) => taken && fits(taken, project) && take(taken, project), state);
		if (all) return [all];
		const firsts = open.filter(({ id }) => lot.possiblyFirst(ids).includes(id));
		const others = (first) => open.filter((other) => other !== first);
		return firsts.flatMap((first) => after(take(state, first), others(first), seen));
	}

	/** Of projects with the same price and no limits the sum pays so many; the lot says which. */
	function takeAlike(state, ids, price) {
		const places = Number(state.left / price);
		const { certain, possible } = placesAmong(ids, places, lot);
		return {
			...state,
			left: state.left - price * BigInt(Math.min(places, ids.length)),
			certain: [...state.certain, ...certain],
			possible: [...state.possible, ...possible]
		};
	}

	const better = (one, other) => other.votes - one.votes || sign(one.price - other.price);
	const levels = grouped(projects, better);
	for (const level of levels) states = merged(states.flatMap((state) => after(state, level)));
	return { ...acrossLots(states), complete: ways <= MOST_WAYS };
}

/** States that leave the same to what follows are one: in it is surely who was in all, possibly who was in one. */
function merged(states) {
	const same = ({ left, room, closed }) => [left, [...room].join(), [...closed].sort().join()].join('|');
	const groups = together(states, same);
	return [...groups.values()].map((group) => ({ ...group[0], ...acrossLots(group) }));
}

const acrossLots = (ways) => ({
	certain: (ways[0]?.certain ?? []).filter((id) => ways.every(({ certain }) => certain.includes(id))),
	possible: [...new Set(ways.flatMap(({ possible }) => possible))]
});

/**
 * Equal Shares with completion: everybody has an equal part of the sum; parts grow by 100 cents, and all is counted
 * anew, until the next step would spend too much or all named projects are in. Then the rest is filled by votes.
 * A project dearer than the whole sum is left out from the start.
 */
function spendEqually(all, { ballots, cast, cents }, lot) {
	const named = all.filter(({ price }) => price <= cents);
	const groups = alike(ballots);
	const supports = new Map(named.map(({ id }) => [id, groups.map(({ ballot }) => ballot.includes(id))]));
	const election = { named, groups, supports, work: 0, forks: 0, partial: false };
	const ways = [];
	const waiting = [{ step: 0n, held: [], lot }];
	while (waiting.length > 0) {
		if (ways.length > 0 && isTooMuch(election)) break;
		const { step, held, lot } = waiting.pop();
		// Purses are whole numbers of coins, at first so small that a cent is as many coins as ballots were cast.
		const purse = cents + 100n * step * BigInt(cast);
		for (const { chosen, lot: known } of shareOut(election, { purse, coins: BigInt(cast) }, lot)) {
			if (priceOf(chosen) > cents) ways.push(filled(election, held, cents, known));
			else if (chosen.length === named.length) ways.push(filled(election, chosen, cents, known));
			else waiting.push({ step: step + 1n, held: chosen, lot: known });
		}
	}
	return { ...acrossLots(ways), complete: waiting.length === 0 && !election.partial };
}

const isTooMuch = ({ work, forks }) => work > MOST_WORK || forks > MOST_WAYS;

function filled({ named }, chosen, cents, lot) {
	const rest = named.filter((project) => !chosen.includes(project));
	const { certain, possible } = spendByVotes(rest, { left: cents - priceOf(chosen) }, lot);
	const ids = chosen.map(({ id }) => id);
	return { certain: [...ids, ...certain], possible: [...ids, ...possible] };
}

/** Ballots that name the same projects have, all along, the same purse. */
const alike = (ballots) =>
	[...together(ballots, (ballot) => ballot.join())].map(([, same]) => ({
		ballot: same[0],
		count: same.length
	}));

/** Buys projects from these purses until nobody can pay for another. One outcome for each way a lot could go. */
function* shareOut(election, { purse, coins }, lot) {
	const purses = [{ purse, groups: election.groups.map((_, i) => i) }];
	const waiting = [{ coins, purses, chosen: [], offered: election.named, lot }];
	let told = 0;
	while (waiting.length > 0) {
		if (told > 0 && isTooMuch(election)) {
			election.partial = true;
			return;
		}
		const state = waiting.pop();
		election.work += election.groups.length * state.offered.length;
		const offers = state.offered.map((project) => offerFor(election, state, project)).filter(Boolean);
		if (offers.length === 0) {
			told++;
			yield { chosen: state.chosen, lot: state.lot };
			continue;
		}
		// Who cannot be paid now never will: purses only get emptier.
		const offered = offers.map(({ project }) => project);
		const level = rivals(election, grouped(offers, compareOffers)[0]);
		const ids = level.map(({ project }) => project.id);
		const firsts = state.lot.possiblyFirst(ids);
		election.forks += firsts.length - 1;
		for (const first of firsts) {
			const offer = level.find(({ project }) => project.id === first);
			waiting.push(buy(election, { ...state, offered, lot: state.lot.knowing(first, ids) }, offer));
		}
	}
}

/**
 * An offer is how a project would be paid: whoever has less than an equal part gives all they have, the `payers` left
 * share what is still `owed`. What the richest pay, as a part of the price, is `part / whole`. Nothing when they
 * cannot pay. Purses are in order, the emptiest first.
 */
function offerFor({ groups, supports }, { coins, purses }, project) {
	const backs = supports.get(project.id);
	let owed = project.price * coins;
	let payers = project.votes;
	for (const { purse, groups: owners } of purses) {
		let here = 0;
		for (const owner of owners) if (backs[owner]) here += groups[owner].count;
		if (here === 0) continue;
		if (purse * BigInt(payers) >= owed) {
			return { project, owed, payers, part: owed, whole: coins * BigInt(payers) * project.price };
		}
		owed -= purse * BigInt(here);
		payers -= here;
	}
	return undefined;
}

/** The smallest part of the price paid by the richest; then the lower price, then more votes. */
const compareOffers = (one, other) =>
	sign(one.part * other.whole - other.part * one.whole) ||
	sign(one.project.price - other.project.price) ||
	other.project.votes - one.project.votes;

const sign = (number) => (number < 0n ? -1 : number > 0n ? 1 : 0);

/** Those level that share supporters, directly or through others, with the first: whoever does not is bought alike. */
function rivals({ supports }, [first, ...others]) {
	const meet = (one, other) =>
		supports.get(one.project.id).some((backs, i) => backs && supports.get(other.project.id)[i]);
	const found = [first];
	for (const one of found) {
		found.push(...others.filter((other) => !found.includes(other) && meet(one, other)));
	}
	return found;
}

/** Everybody pays the part or all they have. Where the part is no whole number of coins, coins get smaller. */
function buy({ supports }, state, { project, owed, payers }) {
	const smaller = BigInt(payers) / divisor(owed, BigInt(payers));
	const part = (owed * smaller) / BigInt(payers);
	const backs = supports.get(project.id);
	const [paid, kept] = [[], []];
	for (const { purse: before, groups } of state.purses) {
		const purse = before * smaller;
		const payersHere = groups.filter((owner) => backs[owner]);
		const others = groups.filter((owner) => !backs[owner]);
		if (payersHere.length > 0) paid.push({ purse: purse > part ? purse - part : 0n, groups: payersHere });
		if (others.length > 0) kept.push({ purse, groups: others });
	}
	return {
		lot: state.lot,
		coins: state.coins * smaller,
		purses: inOrder(paid, kept),
		chosen: [...state.chosen, project],
		offered: state.offered.filter((other) => other !== project)
	};
}

/** Two lists of purses in order as one; equal purses become one. */
function inOrder(one, other) {
	const all = [];
	let [i, j] = [0, 0];
	while (i < one.length || j < other.length) {
		const next =
			j >= other.length || (i < one.length && one[i].purse <= other[j].purse) ? one[i++] : other[j++];
		const last = all.at(-1);
		if (last?.purse === next.purse) last.groups = [...last.groups, ...next.groups];
		else all.push({ ...next });
	}
	return all;
}

const divisor = (one, other) => (other === 0n ? one : divisor(other, one % other));

// ── 4 · Checks ───────────────────────────────────────────────────────────────────────────────────────────────

export const FILES = ['manifesto.json', 'catena.json', 'schede.json', 'carta.json', 'risultato.json'];

/**
 * Checks the published files of a vote, given as texts by name; `parole.json`, the list of the words of receipts, may
 * be among them. Each check is `right`, `wrong` or `unknown` (it could not be made), with the sentences that say why.
 */
export async function recount(files, { language = 'it', head } = {}) {
	const vote = {};
	const checks = [];
	for (const [name, check] of Object.entries(CHECKS)) {
		const said = [];
		const say = (what, values = {}) => said.push({ what, values });
		try {
			await check(vote, say, { files, head });
		} catch {
			say('unreadable');
		}
		const states = said.map(({ what }) => stateOf(what));
		const state = ['wrong', 'unknown'].find((one) => states.includes(one)) ?? 'right';
		const sentences = said.map(({ what, values }) => ({ what, text: sentence(what, values, language) }));
		checks.push({ name, title: sentence(`title_${name}`, {}, language), state, said: sentences });
		if (name === 'files' && state === 'wrong') break;
	}
	const verdict =
		['wrong', 'unknown'].find((state) => checks.some((check) => check.state === state)) ?? 'right';
	return { verdict, summary: sentence(`verdict_${verdict}`, {}, language), checks, head: vote.head ?? null };
}

const CHECKS = {
	/** Every file is there and is JSON. */
	files(vote, say, { files }) {
		const read = (name) => {
			try {
				return JSON.parse(files[name]);
			} catch {
				say('file_unreadable', { name });
			}
		};
		const [manifest, chain, list, paper, result] = FILES.map(read);
		vote.words = files['parole.json'] === undefined ? [] : read('parole.json');
		Object.assign(vote, {
			manifest,
			records: chain?.records,
			ballots: list?.ballots,
			batches: paper?.batches,
			result
		});
		say('files_read', { question: manifest?.question });
	},

	/** The manifest is the one whose hash, E0, begins the chain; and it is written in the one form that is hashed. */
	async manifest(vote, say, { files }) {
		const [first] = vote.records;
		const hash = await sha256(files['manifesto.json']);
		const begins = first.type === 'manifest' && first.payload === hash && first.hash === hash;
		if (!begins) say('manifest_changed', { hash });
		else if (canonical(vote.manifest) !== files['manifesto.json']) say('manifest_form');
		else say('manifest_same', { hash });
	},

	/** Each record is sealed with the one before; the last is the closing, which says how many came before it. While a tie waits for its lot there is none. */
	async chain(vote, say, { head }) {
		const { records } = vote;
		for (const [i, { number, type, payload, hash }] of records.entries()) {
			if (number !== i) say('record_number', { number: i, found: number });
			if (i === 0) continue;
			const link = await sha256(`${records[i - 1].hash}|${type}|${payload}`);
			if (link !== hash) say('record_changed', { number: i, type });
			if (type === 'closing' && JSON.parse(payload).records !== i) say('closing_wrong', { number: i });
		}
		const last = records.at(-1);
		vote.head = last?.hash;
		const waits = vote.result.tied && last?.type === 'result';
		if (last?.type !== 'closing') say(waits ? 'chain_waits' : 'chain_cut');
		if (head && head !== last?.hash) say('head_other', { head: last?.hash, given: head });
		say(head ? 'chain_whole' : 'chain_head', { records: records.length, head: last?.hash });
	},

	/** The ballots are those of the chain: none changed, taken away, added; each one valid. */
	async ballots(vote, say) {
		const { manifest, records, ballots, words } = vote;
		const E0 = records[0].hash;
		const sealed = payloads(vote, 'ballots').flatMap(({ codes }) => codes);
		if (ballots === null) {
			say(vote.result.tally.cast < FEW && !isOpen(manifest) ? 'ballots_few' : 'ballots_hidden', { cast: vote.result.tally.cast });
			return;
		}
		if (!isSorted(sealed)) say('codes_unsorted');
		if (!isSorted(ballots.map(({ code }) => code))) say('ballots_unsorted');
		for (const { code, choice, nonce, voter } of ballots) {
			const name = voter ?? nameOf(code, words);
			const made = await sha256(`tq1|ballot${E0}${canonical(choice)}${nonce}`);
			if (made !== code) say('ballot_changed', { name });
			if (!/^[0-9a-f]{32}$/.test(nonce)) say('ballot_nonce', { name });
			if (!isValid(manifest, choice)) say('ballot_invalid', { name });
		}
		const { missing, extra } = difference(
			sealed,
			ballots.map(({ code }) => code)
		);
		for (const code of missing) say('ballot_removed', { name: nameOf(code, words) });
		for (const code of extra) say('ballot_added', { name: nameOf(code, words) });
		say('ballots_counted', { ballots: ballots.length });
	},

	/** The paper ballots are those of the chain, batch by batch; each one valid. */
	async paper(vote, say) {
		const sealed = payloads(vote, 'paper_batch');
		const isHidden = vote.ballots === null && vote.result.tally.cast < FEW;
		if (vote.batches === null) return say(isHidden ? 'paper_few' : 'paper_hidden');
		const { missing, extra } = difference(
			sealed.map(({ number }) => number),
			vote.batches.map(({ number }) => number)
		);
		for (const number of missing) say('batch_removed', { number });
		for (const number of extra) say('batch_added', { number });
		for (const { number, sheets } of vote.batches) {
			const promised = sealed.find((batch) => batch.number === number);
			if (sheets === null) {
				if (promised?.sha256 !== null) say('batch_hidden', { number });
				continue;
			}
			const hash = await sha256(canonical(sheets));
			const isSame = promised?.sha256 === hash && promised.sheets === sheets.length;
			if (promised && !isSame) say('batch_changed', { number });
			sheets.forEach((choice, i) => {
				if (!isValid(vote.manifest, choice)) say('sheet_invalid', { number, sheet: i + 1 });
			});
		}
		if (listedOnPaper(vote) > 0) say('paper_listed', { sheets: listedOnPaper(vote) });
		say('paper_counted', { batches: vote.batches.length, sheets: onPaper(vote) });
	},

	/** The lot, if one was drawn, is that of the chain, and there was a tie for it to resolve. */
	async lot(vote, say) {
		const lots = payloads(vote, 'lot');
		const { manifest, result } = vote;
		if (canonical(result.lot) !== canonical(lots[0] ?? null) || lots.length > 1) say('lot_changed');
		if (lots.length === 0) return say('lot_none');
		vote.order = await orderOf(manifest, lots[0].seed);
		const before = countedFrom(vote);
		if (before && !before.tied) say(before.complete ? 'lot_needless' : 'lot_unsure');
		if (before) compare(say, vote, before, payloads(vote, 'result')[0]);
		say('lot_drawn', { ...lots[0], promised: manifest.lotSource });
	},

	/** Totals, winners, ties and outcome, counted anew, are those published and those of the chain. */
	result(vote, say) {
		const { outcome, tied, tally } = vote.result;
		const sealed = payloads(vote, 'result');
		if (sealed.length !== (vote.order ? 2 : 1)) say('results_number', { results: sealed.length });
		if (canonical(sealed.at(-1)) !== canonical({ outcome, tied, tally })) say('result_unsealed');
		const counted = countedFrom(vote, vote.order);
		if (!counted) return say('result_few');
		compare(say, vote, counted, vote.result);
		if (counted.complete) say('result_counted', { outcome: counted.outcome, cast: counted.tally.cast });
		else say('lots_too_many');
	},

	/**
	 * Ballots counted are marks on the roll, channel by channel, and never more than those entitled. Where the ballot
	 * box held more or fewer sheets than the roll says, and this was declared, nobody can check it from here.
	 */
	reconciliation(vote, say) {
		const { entitled, ballots, cast, holds, channels, paper: box } = vote.result.reconciliation;
		const names = channels.map(({ channel }) => channel);
		const sheets = onPaper(vote);
		const castBy = (names) =>
			channels.filter(({ channel }) => names.includes(channel)).reduce((sum, { cast }) => sum + cast, 0);
		const [paper, all] = [castBy(['paper']), castBy(names)];
		const isTold = paper !== sheets && box?.counted === sheets && box.note !== '';
		const sums = [
			['sum_entitled', entitled, vote.manifest.entitled],
			['sum_channels', all, cast],
			['sum_tally', cast - paper + sheets, vote.result.tally.cast],
			['sum_tally', ballots, vote.result.tally.cast],
			['sum_box', box?.counted ?? 0, sheets],
			...(isTold ? [] : [['sum_paper', paper, sheets]]),
			...(vote.ballots ? [['sum_ballots', all - paper, vote.ballots.length - listedOnPaper(vote)]] : [])
		];
		if (isTold) say('sum_paper_told', { one: paper, other: sheets, note: box.note });
		if (box && box.sheets !== box.counted) say('sheets_missing', { one: box.sheets, other: box.counted });
		const handed = channels.find(({ channel }) => channel === 'paper')?.issued ?? 0;
		if (box && box.sheets > handed) say('sum_returned', { one: box.sheets, other: handed });
		for (const [what, one, other] of sums) if (one !== other) say(what, { one, other });
		if (cast > entitled) say('sum_over', { cast, entitled });
		if (holds !== (ballots === cast && cast <= entitled)) say('holds_wrong');
		const promised = vote.manifest.channels ?? names;
		if (canonical([...names].sort()) !== canonical([...promised].sort())) say('channels_other');
		for (const { channel, issued, cast, unused } of channels) {
			const adds = issued === cast + unused && (channel !== 'online' || unused === 0);
			if (!adds) say('sum_issued', { channel, issued, cast, unused });
		}
		say(isOpen(vote.manifest) ? 'sums_told_open' : 'sums_told', { cast, entitled });
	}
};

/** With fewer ballots than these only totals are published, unless the vote is open. */
const FEW = 10;

/** By name, among the members of a tavolo: every ballot is listed, with the name of whoever shows it. */
const isOpen = ({ secrecy }) => secrecy === 'open';

/** A yes or no of which only totals are public is counted from them; nothing else can be. */
function countedFrom(vote, order) {
	const { manifest, ballots, batches, result } = vote;
	if (ballots !== null && batches !== null) {
		const choices = [...ballots.map(({ choice }) => choice), ...sheetsOf(vote)];
		const valid = choices.filter((choice) => isValid(manifest, choice));
		return count(manifest, valid, order);
	}
	const { yes, no, abstain, blank } = result.tally;
	if (manifest.method !== 'yes_no') return undefined;
	return countYesNo(manifest, { yes, no, abstain, blank, cast: yes + no + abstain + blank });
}

/** Says each difference between what was counted here and what was published. */
function compare(say, { manifest }, counted, { outcome, tied, tally }) {
	const titleOf = (id) => manifest.options.find((option) => option.id === id)?.title || id;
	const total = (name, one, other = '–') => {
		if (one !== other) say('total_wrong', { name, counted: one, published: other });
	};
	const isSame = (one, other) => canonical([...one].sort()) === canonical([...other].sort());
	const titles = (ids) => ids.map(titleOf).join(', ') || '–';
	const tiedIn = ({ ties }) => [...new Set(ties.flatMap(({ among }) => among))];
	const isWithin = (some, all) => some.every((id) => all.includes(id));
	/** Where not all lots could be followed, what was found must at least be possible by what was published. */
	const winners = (one, other) => {
		const tied = tiedIn(other);
		const agree = counted.complete
			? isSame(one.winners, other.winners) && isSame(one.open, tied)
			: isWithin(other.winners, one.winners) &&
				isWithin([...one.winners, ...one.open], [...other.winners, ...tied]);
		const [mine, theirs] = [titles(one.winners), titles(other.winners)];
		if (!agree) say('winners_wrong', { mine, open: titles(one.open), theirs, tied: titles(tied) });
	};

	for (const [name, value] of Object.entries(counted.tally)) {
		if (typeof value === 'number') total(name, value, tally[name]);
	}
	if (counted.outcome !== outcome) say('outcome_wrong', { counted: counted.outcome, published: outcome });
	if (counted.complete && counted.tied !== tied) say('tied_wrong');
	if (!counted.tally.votes) return;
	const publishedFor = new Map(tally.votes.map(({ id, votes }) => [id, votes]));
	for (const { id, votes } of counted.tally.votes) total(titleOf(id), votes, publishedFor.get(id));
	if (tally.votes.length !== counted.tally.votes.length) say('votes_number');
	winners(counted.tally, tally);
	for (const [rule, spent] of Object.entries(counted.tally.spendings ?? {})) {
		const published = tally.spendings[rule];
		winners(spent, published);
		if (!counted.complete) continue;
		total(`${rule}_cents`, spent.cents, published.cents);
		total(`${rule}_reached`, spent.reached, published.reached);
	}
}

const POINTS = [1, 2, 3, 4, 5];
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a choice is one that the manifest allows, written in its one form. */
function isValid({ method, options, choices, budget }, choice) {
	if (method === 'yes_no') return ['yes', 'no', 'abstain', 'blank'].includes(choice);
	if (choice === 'blank') return true;
	const known = new Map(options.map((option) => [option.id, option]));
	const isList = (list) => Array.isArray(list) && list.every((id) => known.has(id)) && list.length > 0;
	const isOnce = (list) => new Set(list).size === list.length;
	if (method === 'score') {
		const points = isRecord(choice) ? Object.entries(choice) : [];
		return points.length > 0 && points.every(([id, given]) => known.has(id) && POINTS.includes(given));
	}
	if (method === 'preferences') {
		const groups = Array.isArray(choice) ? choice : [];
		const isOrder = groups.every((group) => isList(group) && isSorted(group));
		return groups.length > 0 && isOrder && isOnce(groups.flat());
	}
	if (!isList(choice) || !isSorted(choice) || !isOnce(choice)) return false;
	const cents = choice.reduce((sum, id) => sum + known.get(id).cents, 0);
	const isPaid = budget?.ballot !== 'knapsack' || cents <= budget.cents;
	return isPaid && choice.length >= choices.least && choice.length <= choices.most;
}

const sheetsOf = ({ batches }) => batches.flatMap(({ sheets }) => sheets ?? []);
/** How many ballots were on paper, by the chain; and how many of them stand in the list of ballots with the others. */
const onPaper = (vote) => payloads(vote, 'paper_batch').reduce((sum, { sheets }) => sum + sheets, 0);
const listedOnPaper = (vote) =>
	payloads(vote, 'paper_batch').reduce((sum, { sheets, sha256 }) => sum + (sha256 === null ? sheets : 0), 0);
const payloads = ({ records }, type) =>
	records.filter((record) => record.type === type).map(({ payload }) => JSON.parse(payload));
const isSorted = (list) => list.every((item, i) => i === 0 || list[i - 1] <= item);

/** What of one list is missing in another, and what the other has more; each as many times as it is. */
function difference(expected, found) {
	const left = new Map();
	for (const item of expected) left.set(item, (left.get(item) ?? 0) + 1);
	for (const item of found) left.set(item, (left.get(item) ?? 0) - 1);
	const times = (sign) => [...left].flatMap(([item, many]) => Array(Math.max(0, sign * many)).fill(item));
	return { missing: times(1), extra: times(-1) };
}

/** The lot: options in the order of SHA-256(seed + id), smallest first. */
async function orderOf({ options }, seed) {
	const drawn = await Promise.all(options.map(async ({ id }) => ({ id, hash: await sha256(seed + id) })));
	return drawn.sort((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ id }) => id);
}

/** A ballot as its voter knows it: four words and four digits; and its code. Without the list of words, its code. */
function nameOf(code, words) {
	const four = [0, 2, 4, 6].map((at) => words[parseInt(code.slice(at, at + 2), 16)]);
	const digits = String(parseInt(code.slice(8, 16), 16) % 10_000).padStart(4, '0');
	return four.every(Boolean) ? `${four.join(' ')} ${digits} (${code})` : code;
}

/** The one JSON that everybody writes alike: keys in order, no spaces. */
function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	const keys = Object.keys(value).sort();
	return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

async function sha256(text) {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// ── 5 · Words ────────────────────────────────────────────────────────────────────────────────────────────────

/** What tells that all is well, and what tells that something could not be checked. All the rest is wrong. */
const RIGHT =
	`files_read manifest_same chain_whole chain_head chain_waits ballots_counted ballots_few paper_counted paper_listed paper_few lot_none
	lot_drawn result_counted result_few sums_told sums_told_open`.split(/\s+/);
const UNKNOWN = ['lots_too_many', 'lot_unsure', 'sum_paper_told', 'sheets_missing'];
const stateOf = (what) => (RIGHT.includes(what) ? 'right' : UNKNOWN.includes(what) ? 'unknown' : 'wrong');

function sentence(what, values, language) {
	const said = (one) => SENTENCES.get(one)?.[language === 'en' ? 1 : 0];
	return said(what).replace(/\{(\w+)\}/g, (_, name) => said(`word_${values[name]}`) ?? values[name]);
}

/** Each sentence in Italian and in English. */
const SENTENCES = new Map(
	`
word_yes | sì | yes
word_no | no | no
word_abstain | astenuti | abstentions
word_blank | schede bianche | blank ballots
word_cast | schede | ballots
word_greedy_cents | spesa contando i voti, in centesimi | cost by votes, in cents
word_greedy_reached | schede con almeno un progetto, contando i voti | ballots with a project, by votes
word_equal_shares_cents | spesa a parti uguali, in centesimi | cost by equal shares, in cents
word_equal_shares_reached | schede con almeno un progetto, a parti uguali | ballots with a project, by equal shares
word_online | online | online
word_assisted | sportello | desk
word_paper | carta | paper
word_code | codice | code
word_ballots | schede | ballots
word_paper_batch | carta | paper
word_result | risultato | result
word_lot | sorteggio | lot
word_closing | chiusura | closing
word_approved | approvata | approved
word_not_approved | non approvata | not approved
word_not_valid | non valida | not valid
word_chosen | c’è chi è scelto | somebody is chosen
word_nobody_chosen | nessuno è scelto | nobody is chosen
verdict_right | Tutto torna. | Everything agrees.
verdict_wrong | Qualcosa non torna. | Something does not agree.
verdict_unknown | Quello che si può controllare torna, ma non tutto si può. | What can be checked agrees; not all can be.
unreadable | Questi dati non hanno la forma attesa. | These data do not have the expected form.
title_files | I file | The files
files_read | I cinque file si leggono. Domanda: «{question}» | The five files can be read. Question: “{question}”
file_unreadable | Il file {name} manca o non si legge. | The file {name} is missing or cannot be read.
title_manifest | Il manifesto | The manifest
manifest_same | È quello pubblicato all’inizio: {hash}. | It is the one published at the start: {hash}.
manifest_changed | Non è quello pubblicato all’inizio: la sua impronta è {hash}. | It is not the one published at the start: its hash is {hash}.
manifest_form | Non è scritto nella forma stabilita. | It is not written in the agreed form.
title_chain | La catena | The chain
chain_whole | Ha {records} anelli. Il suo ultimo codice è {head}. | It has {records} records. Its last code is {head}.
chain_head | Ha {records} anelli. Confronta l’ultimo codice con quello nel verbale: {head}. | It has {records} records. Compare its last code with the one in the minutes: {head}.
chain_cut | Manca la fine: la catena è stata tagliata. | Its end is missing: the chain was cut.
chain_waits | Non è ancora chiusa: aspetta il sorteggio. | It is not closed yet: it waits for the lot.
record_number | L’anello {number} porta il numero {found}. | Record {number} bears the number {found}.
record_changed | L’anello {number} ({type}) è stato cambiato. | Record {number} ({type}) was changed.
closing_wrong | L’anello di chiusura, il {number}, conta altri anelli. | The closing record, {number}, counts other records.
head_other | L’ultimo codice è {head}; nel verbale è {given}. | The last code is {head}; in the minutes it is {given}.
title_ballots | Le schede | The ballots
ballots_counted | Schede nell’elenco: {ballots}. | Ballots in the list: {ballots}.
ballots_few | Le schede sono meno di dieci: si pubblicano solo i totali. | There are fewer than ten ballots: only totals are public.
ballots_hidden | Le schede sono {cast} ma l’elenco non è pubblicato. | There are {cast} ballots but their list is not published.
ballots_unsorted | L’elenco non è in ordine di codice. | The list is not in the order of codes.
codes_unsorted | I codici nella catena non sono in ordine. | The codes in the chain are not in order.
ballot_changed | La scheda {name} è stata cambiata. | The ballot {name} was changed.
ballot_nonce | La scheda {name} non ha un numero casuale valido. | The ballot {name} has no valid random number.
ballot_invalid | La scheda {name} non rispetta le regole del voto. | The ballot {name} does not follow the rules of the vote.
ballot_removed | La scheda {name} è stata tolta: è nella catena ma non nell’elenco. | The ballot {name} was taken away: it is in the chain, not in the list.
ballot_added | La scheda {name} è stata aggiunta: è nell’elenco ma non nella catena. | The ballot {name} was added: it is in the list, not in the chain.
title_paper | La carta | Paper
paper_counted | Pacchi di schede di carta: {batches}. Schede di carta: {sheets}. | Batches of paper ballots: {batches}. Paper ballots: {sheets}.
paper_few | Le schede sono meno di dieci: si pubblicano solo i totali. | There are fewer than ten ballots: only totals are public.
paper_hidden | Le schede di carta non sono pubblicate. | The paper ballots are not published.
paper_listed | Tra le schede in elenco {sheets} sono di carta: dove sono poche da una parte, stanno tutte insieme. | Of the listed ballots {sheets} are on paper: where few are on one side, all stand together.
batch_hidden | Il pacco {number} non dice le sue schede, ma la catena sì. | Batch {number} does not tell its sheets, though the chain does.
batch_removed | Il pacco {number} è stato tolto. | Batch {number} was taken away.
batch_added | Il pacco {number} è stato aggiunto. | Batch {number} was added.
batch_changed | Il pacco {number} è stato cambiato. | Batch {number} was changed.
sheet_invalid | Nel pacco {number} la scheda {sheet} non rispetta le regole del voto. | In batch {number}, sheet {sheet} does not follow the rules of the vote.
title_lot | Il sorteggio | The lot
lot_none | Nessun sorteggio. | No lot was drawn.
lot_drawn | Il seme è «{seed}», preso da: {source}. Era promesso: {promised}. | The seed is “{seed}”, taken from: {source}. It was promised: {promised}.
lot_changed | Il sorteggio pubblicato non è quello della catena. | The published lot is not the one of the chain.
lot_needless | Il sorteggio non serviva: non c’era parità. | The lot was not needed: there was no tie.
lot_unsure | Non si è potuto vedere se il sorteggio serviva: i casi sono troppi. | Whether the lot was needed could not be seen: there are too many cases.
title_result | Il risultato | The result
result_counted | Schede ricontate: {cast}. Esito: {outcome}. | Ballots counted anew: {cast}. Outcome: {outcome}.
result_few | Senza le schede questo risultato non si può ricontare. | Without the ballots this result cannot be counted anew.
result_unsealed | Il risultato pubblicato non è quello della catena. | The published result is not the one of the chain.
results_number | I risultati nella catena sono {results}. | The chain holds {results} results.
outcome_wrong | Esito ricontato: {counted}. Esito pubblicato: {published}. | Outcome counted: {counted}. Outcome published: {published}.
total_wrong | Totale di «{name}»: ricontato {counted}, pubblicato {published}. | Total of “{name}”: counted {counted}, published {published}.
votes_number | I totali pubblicati non sono uno per ogni scelta. | The published totals are not one for each option.
winners_wrong | Ricalcolo: scelti {mine}; in parità {open}. Pubblicati: scelti {theirs}; in parità {tied}. | Recount: chosen {mine}; tied {open}. Published: chosen {theirs}; tied {tied}.
tied_wrong | Il risultato pubblicato non dice il vero sulla parità. | The published result is wrong about the tie.
lots_too_many | I sorteggi possibili sono troppi per seguirli tutti: qui il controllo è parziale. | The possible lots are too many to follow all: here the check is partial.
title_reconciliation | I conti delle schede | The sums of ballots
sums_told | Hanno votato {cast} persone su {entitled} che potevano. | {cast} people voted of {entitled} who could.
sums_told_open | Hanno votato {cast} componenti su {entitled} che potevano. | {cast} members voted of {entitled} who could.
sum_entitled | Aventi diritto: {one}; nel manifesto {other}. | Entitled: {one}; in the manifest {other}.
sum_channels | I canali insieme fanno {one} schede, non {other}. | The channels together make {one} ballots, not {other}.
sum_tally | I conti dicono {one} schede, il risultato {other}. | The sums say {one} ballots, the result {other}.
sum_paper | Per carta hanno votato {one} persone, ma le schede di carta sono {other}. | {one} people voted on paper, but there are {other} paper ballots.
sum_paper_told | Per carta hanno votato {one} persone, ma le schede di carta sono {other}. Da qui non si può controllare. Chi ha contato scrive: {note} | {one} people voted on paper, but there are {other} paper ballots. This cannot be checked from here. Whoever counted writes: {note}
sheets_missing | Nell’urna c’erano {one} schede, quelle contate sono {other}. Da qui non si può controllare. | There were {one} sheets in the box, {other} were counted. This cannot be checked from here.
sum_box | Le schede di carta dichiarate contate sono {one}, nella catena {other}. | The paper ballots said to be counted are {one}, in the chain {other}.
sum_returned | Nell’urna c’erano {one} schede, più delle {other} consegnate. | There were {one} sheets in the box, more than the {other} handed over.
sum_ballots | Senza carta hanno votato {one} persone, ma le schede in elenco sono {other}. | {one} people voted without paper, but {other} ballots are listed.
holds_wrong | Se schede e voti segnati tornano, il risultato non lo dice come è. | Whether ballots and marks agree, the result does not say as it is.
channels_other | I modi di votare pubblicati non sono quelli del manifesto. | The published ways to vote are not those of the manifest.
sum_over | Le schede sono {cast}, più dei {entitled} aventi diritto. | There are {cast} ballots, more than the {entitled} entitled.
sum_issued | Canale {channel}: consegnate {issued}, ma votate {cast} e non usate {unused}. | Channel {channel}: {issued} issued, but {cast} cast and {unused} unused.
`
		.trim()
		.split('\n')
		.map((line) => line.split(' | '))
		.map(([what, ...texts]) => [what, texts])
);

// ── From the command line ────────────────────────────────────────────────────────────────────────────────────

async function run() {
	const { readFileSync } = await import('node:fs');
	const { parseArgs } = await import('node:util');
	const options = { json: { type: 'boolean' }, lang: { type: 'string' }, head: { type: 'string' } };
	const { values, positionals } = parseArgs({ options, allowPositionals: true });
	const folder = positionals[0] ?? '.';
	const files = {};
	for (const name of [...FILES, 'parole.json']) {
		try {
			files[name] = readFileSync(`${folder}/${name}`, 'utf8');
		} catch {
			// A file that is not there is named by the check of the files.
		}
	}
	const report = await recount(files, { language: values.lang, head: values.head });
	const MARKS = { right: '✓', wrong: '✗', unknown: '?' };
	const lines = report.checks.flatMap(({ state, title, said }) => [
		`${MARKS[state]} ${title}`,
		...said.map(({ text }) => `    ${text}`)
	]);
	console.log(values.json ? JSON.stringify(report, null, '\t') : [...lines, '', report.summary].join('\n'));
	process.exitCode = report.verdict === 'right' ? 0 : 1;
}

if (globalThis.process?.argv?.[1]) {
	const { realpathSync } = await import('node:fs');
	const { pathToFileURL } = await import('node:url');
	if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await run();
}
