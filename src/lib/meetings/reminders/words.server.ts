import type { Language } from '../../accounts/rules';
import { m } from '../../paraglide/messages.js';
import { ACCESS, type MeetingMode } from '../rules';

type Where = Readonly<Record<(typeof ACCESS)[number], boolean>> & {
	readonly mode: MeetingMode;
	readonly place: string;
	readonly address: string;
	readonly accessNotes: string;
};

/** Where it is, how one gets in and what else helps, a line each; of a meeting at a distance, that it is one. */
export function whereInWords(meeting: Where, language: Language) {
	const locale = { locale: language };
	if (meeting.mode === 'online') return m.meeting_online({}, locale);
	const access = ACCESS.filter((name) => meeting[name]).map((name) => m[`access_${name}`]({}, locale));
	return [
		[meeting.place, meeting.address].filter(Boolean).join(', '),
		meeting.mode === 'misto' ? m.meeting_mode_misto({}, locale) : '',
		access.join(', '),
		meeting.accessNotes
	]
		.filter(Boolean)
		.join('\n');
}
