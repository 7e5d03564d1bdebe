import { m } from '../../paraglide/messages.js';
import { OFFERED_CHANNELS } from '../rules';

/** Ways to vote that may be added to the account, in the reader's words. */
export const channelChoices = () =>
	OFFERED_CHANNELS.map((value) => ({
		value,
		label: m[`channel_${value}`](),
		help: m[`channel_${value}_help`]()
	}));
