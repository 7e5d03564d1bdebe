export const MOST_IMAGES = 3;

/** How long the words are that tell a picture to whoever does not see it. */
export const ALT_LEAST = 5;
export const ALT_MOST = 300;

/** A picture of an initiative, in the order in which it is shown. */
export type Shown = { readonly hash: string; readonly alt: string };

type Told = Shown & { readonly width: number; readonly height: number };
export type Image = Told;

/** What became of the pictures from one version to the next: each is known by its bytes, not by its place. */
export function imagesChanged(before: readonly Shown[], after: readonly Shown[]) {
	const was = new Map(before.map((image) => [image.hash, image.alt]));
	const is = new Set(after.map(({ hash }) => hash));
	return {
		added: after.filter(({ hash }) => !was.has(hash)),
		removed: before.filter(({ hash }) => !is.has(hash)),
		told: after.flatMap(({ hash, alt }) => {
			const earlier = was.get(hash);
			return earlier === undefined || earlier === alt ? [] : [{ before: earlier, after: alt }];
		})
	};
}
