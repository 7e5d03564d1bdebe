import type { Actor } from '$lib/actor';

declare global {
	namespace App {
		interface Locals {
			actor: Actor | null;
			/** The hash of the session in use. */
			sessionKey: string | null;
			locale: 'it' | 'en';
			/** What the last act said, shown once. */
			flash: { tone: 'success' | 'danger'; text: string } | null;
		}
		namespace Superforms {
			/** `reason` names a refusal for scripts; people read `text`. */
			type Message = { tone: 'success' | 'danger'; text: string; reason?: string };
		}
	}
}

export {};
