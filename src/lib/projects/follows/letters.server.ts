import { listReaders, writeTo } from '../../accounts/readers.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import type { ProjectState } from '../rules';
import { stopKey } from './links.server';
import { listFollowers } from './queries.server';

type About = { readonly id: string; readonly title: string };
/** What there is to read; never the words themselves, which stand on the page and may be mended there. */
type News = 'published' | 'suspended' | 'finished' | 'not_realised';

/** How the step a project takes is told; a beginning is told by its first news. */
const TOLD: Partial<Record<ProjectState, News>> = {
	suspended: 'suspended',
	finished: 'finished',
	not_realised: 'not_realised'
};

export function tellStep(project: About, to: ProjectState, by: string) {
	const news = TOLD[to];
	if (news) tellFollowers(project, news, by);
}

/** One letter to each person who follows it, but for whoever did it; each says how to stop. */
export function tellFollowers({ id, title }: About, news: News, by: string) {
	const followers = listFollowers(id).filter((personId) => personId !== by);
	if (followers.length === 0) return;
	const page = `${settings().ORIGIN}/progetti/${id}`;
	for (const reader of listReaders(followers)) {
		const locale = { locale: reader.language };
		const stop = m.follow_letter_stop({ link: `${page}/segui/${stopKey(id, reader.id)}` }, locale);
		const text = m[`project_letter_${news}`]({ title, link: page }, locale);
		writeTo(reader, m[`project_letter_${news}_subject`]({}, locale), `${text}\n\n${stop}`);
	}
}
