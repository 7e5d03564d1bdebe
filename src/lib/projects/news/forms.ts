import { z } from 'zod';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

export const newsForm = z.object({
	id: idField,
	title: z
		.string()
		.trim()
		.min(1, { error: () => m.project_title_required() })
		.max(120),
	body: z
		.string()
		.trim()
		.min(1, { error: () => m.project_news_body_required() })
		.max(4000)
});
export type NewsForm = z.infer<typeof newsForm>;
