import { z } from 'zod';
import { m } from '../../paraglide/messages.js';

/** An author says of each finding why everybody may read it: two lists, side by side, in the form of the text. */
export const confirmations = {
	findings: z.array(z.string().max(64)).max(100).default([]),
	reasons: z
		.array(
			z
				.string()
				.trim()
				.max(500, { error: () => m.finding_reason_long() })
		)
		.max(100)
		.default([])
};
export const confirmForm = z.object(confirmations);

export type Confirmation = { readonly fingerprint: string; readonly reason: string };
type Typed = { readonly findings: readonly string[]; readonly reasons: readonly string[] };

/** The findings that were given a reason. */
export const confirmed = ({ findings, reasons }: Typed): readonly Confirmation[] =>
	findings.flatMap((fingerprint, at) => {
		const reason = reasons[at] ?? '';
		return reason === '' ? [] : [{ fingerprint, reason }];
	});
