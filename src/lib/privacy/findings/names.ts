import { isOfficial, isPublicAfter, isPublicBefore } from './namecontext';
import { coreOf } from './namecores';
import { HEADS, PARTICLES, ROLES, SAINTS, SURE_TITLES, TITLES } from './namewords';
import { FIRST_NAMES } from './firstnames';
import { besideNames } from './namelists';
import { isPriestByName, isReligious } from './religious';
import { smallNames } from './smallnames';
import { trimmed, type Finding } from './spans';
import { joined, type Token } from './tokens';

/** From a word to another, both inside. */
export type Stretch = { readonly from: number; readonly to: number };
/** What stands just before a name, in the same breath. */
type Context = 'none' | 'title' | 'public';

/** Names of people, but for those named because of a public role and for what is called after somebody. */
export function namesIn(text: string, tokens: readonly Token[]): Finding[] {
	const names = runsIn(tokens).flatMap((run) => namesOfRun(text, tokens, run));
	return [...names, ...besideNames(text, tokens, names), ...smallNames(text, tokens)];
}

/** Words with capitals that stand together, with the particles and the initials among them. */
function runsIn(tokens: readonly Token[]): Stretch[] {
	const runs: Stretch[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if (!opens(tokens, at)) continue;
		let to = at;
		while (follows(tokens, to)) to += 1;
		while (to > at && !stands(tokens[to])) to -= 1;
		runs.push({ from: at, to });
		at = to;
	}
	return runs;
}

const stands = (token: Token | undefined) =>
	token !== undefined && ((token.cap && token.word.length > 1) || token.initial);
const isParticle = (tokens: readonly Token[], at: number) =>
	PARTICLES.has(tokens[at]?.low ?? '') && stands(tokens[at + 1]) && isJoined(tokens, at + 1);
const opens = (tokens: readonly Token[], at: number) =>
	stands(tokens[at]) || (tokens[at]?.cap === true && isParticle(tokens, at));
const isJoined = (tokens: readonly Token[], at: number) => {
	const token = tokens[at];
	return token !== undefined && joined(token, tokens[at - 1]);
};
/** "Maria di Reggio" is Maria; "Maria De Luca", "Maria di Marco" and "Maria D'Angelo" are whole. */
const follows = (tokens: readonly Token[], to: number) =>
	isJoined(tokens, to + 1) &&
	(stands(tokens[to + 1]) ||
		isHyphened(tokens, to + 1) ||
		(isParticle(tokens, to + 1) && isSurnameParticle(tokens, to + 1)));
/** "Hyun-woo" */
const isHyphened = (tokens: readonly Token[], at: number) =>
	tokens[at]?.gap === '-' &&
	/^[ ,.;)]/.test(tokens[at + 1]?.gap ?? ' ') &&
	(tokens[at]?.word.length ?? 9) < 7;
const isSurnameParticle = (tokens: readonly Token[], at: number) =>
	tokens[at]?.cap === true || /^(?:de|el|al|ben|bin|van|von|lo|la)$/.test(tokens[at]?.low ?? '');

/** A run is cut at titles, roles and institutions: each says what the words after it are. */
function namesOfRun(text: string, tokens: readonly Token[], { from, to }: Stretch): Finding[] {
	const names: Finding[] = [];
	let context: Context = 'none';
	let begin = from;
	let afterName = false;
	const settle = (end: number) => {
		if (end >= begin) names.push(...named(text, tokens, { from: begin, to: end }, context));
	};
	for (let at = from; at <= to; at += 1) {
		const said = contextOf(tokens, at, afterName);
		afterName = said === undefined && (afterName || isNameWord(tokens[at]));
		if (said === undefined) continue;
		settle(at - 1);
		context = context === 'public' && said === 'none' ? context : said;
		begin = at + 1;
	}
	settle(to);
	return names;
}

const isNameWord = (token: Token | undefined) =>
	token !== undefined && (FIRST_NAMES.has(token.low) || token.initial);

function contextOf(tokens: readonly Token[], at: number, afterName: boolean): Context | undefined {
	const token = tokens[at];
	if (!token) return undefined;
	if (SAINTS.has(token.low) && !afterName && (token.word.length > 1 || token.low === 's')) return 'public';
	if (isReligious(tokens, at)) return 'public';
	if (isPriestByName(tokens, at)) return 'none';
	if (TITLES.has(token.low) && token.low !== 'papa') return SURE_TITLES.has(token.low) ? 'title' : 'none';
	if (ROLES.has(token.low)) return 'public';
	if (HEADS.has(token.low) && !afterName && token.word.length > 1) return 'public';
	return undefined;
}

/** One stretch of capitals, with what was said before it in the same run. */
function named(text: string, tokens: readonly Token[], stretch: Stretch, context: Context): Finding[] {
	if (context === 'public') return [];
	const title = titleBefore(tokens, stretch.from, context);
	const core = coreOf(text, tokens, stretch, title !== undefined);
	const [first, last] = [tokens[core?.from ?? -1], tokens[core?.to ?? -1]];
	if (!core || !first || !last) return [];
	if (title ? isOfficial(text, title, last.end) : isPublicBefore(text, tokens, core.from, core.to)) return [];
	if (isPublicAfter(text, last.end)) return [];
	return [trimmed('name', text, first.start, last.initial ? last.end + 1 : last.end)];
}

function titleBefore(tokens: readonly Token[], from: number, context: Context) {
	const previous = tokens[from - 1];
	if (!previous || !isJoined(tokens, from)) return undefined;
	if (context === 'title') return previous;
	if (
		isReligious(tokens, from - 1) ||
		(previous.low === 'famiglia' && /^(?:casa|case)$/.test(tokens[from - 2]?.low ?? ''))
	)
		return undefined;
	return SURE_TITLES.has(previous.low) ? previous : undefined;
}
