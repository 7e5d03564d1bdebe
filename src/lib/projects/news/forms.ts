import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { confirmations } from '../../privacy/findings/confirming';
import { m } from '../../paraglide/messages.js';

export const newsForm = z.object({
	id: idField,
	title: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.project_title_required() })
		.max(120),
	body: z
		.string()
		.trim()
		.min(1, { error: () => m.project_news_body_required() })
		.max(4000),
	...confirmations
});
export type NewsForm = Omit<z.infer<typeof newsForm>, keyof typeof confirmations>;
