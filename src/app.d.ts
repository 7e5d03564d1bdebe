import type { Actor } from '$lib/actor';
import type { Frame } from '$lib/frame';
import type { FoundWords } from '$lib/privacy/findings/authors.server';

declare global {
	/** What SQLite's quick check said of the database while the program was loaded, where `look.js` looked. */
	var firstLook: Promise<readonly string[] | undefined> | undefined;

	namespace App {
		interface Platform {
			/** When it came to the door, as `performance.now()` says it. */
			req: { cameAt?: number };
		}
		interface Locals {
			actor: Actor | null;
			/** The hash of the session in use. */
			sessionKey: string | null;
			locale: 'it' | 'en';
			/** What the last act said, shown once. */
			flash: { tone: 'success' | 'danger'; text: string } | null;
			/** What stands around the page that is being written. */
			frame: Frame | null;
			/** The whole page, once it is written: no page is sent in pieces. */
			page?: Buffer<ArrayBuffer>;
			/** The database could not be read or written while this was answered. */
			storageFault?: boolean;
		}
		interface Error {
			message: string;
			/** Whom to call about it, where somebody answers for what was looked for. */
			contact?: { role: string; phone: string; email: string; hours: string } | undefined;
		}
		namespace Superforms {
			/** `reason` names a refusal for scripts; people read `text`. `found` are the words that must be looked at. */
			type Message = {
				tone: 'success' | 'danger';
				text: string;
				reason?: string;
				found?: readonly FoundWords[];
			};
		}
	}
}

export {};
