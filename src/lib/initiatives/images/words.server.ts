import { addressOf, shownAs, smallAddressOf } from '../../files/rules';
import { m } from '../../paraglide/messages.js';
import { imagesChanged, type Image, type Shown } from './rules';

/** A picture as a page shows it: the light one, with the way to the large one. */
export const figureOf = ({ hash, alt, ...sides }: Image) => ({
	hash,
	alt,
	...shownAs(sides),
	small: smallAddressOf(hash),
	large: addressOf(hash)
});
export type Figure = ReturnType<typeof figureOf>;

/** What became of the pictures from one version to the next, in words. */
export function imageChanges(before: readonly Shown[], after: readonly Shown[]): string[] {
	const { added, removed, told } = imagesChanged(before, after);
	return [
		...added.map(({ alt }) => m.picture_change_added({ alt })),
		...removed.map(({ alt }) => m.picture_change_removed({ alt })),
		...told.map((words) => m.picture_change_told(words))
	];
}
