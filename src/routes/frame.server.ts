import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import type { Frame } from '$lib/frame';
import HelpBox from './HelpBox.svelte';
import PageRating from './PageRating.svelte';
import SiteFooter from './SiteFooter.svelte';
import SiteHeader from './SiteHeader.svelte';

type Around = ComponentProps<typeof SiteHeader> &
	ComponentProps<typeof SiteFooter> &
	ComponentProps<typeof HelpBox>;

type City = Around['city'];

/**
 * What stands around every page and does nothing in the browser is written by the server alone: it travels as
 * it is shown, and its scripts never do. Being part of the data of the page, it changes when one moves on.
 */
export const frameOf = ({ city, ...reader }: Around): Frame => ({
	header: render(SiteHeader, { props: { city, ...reader } }).body,
	rating: render(PageRating, { props: { path: reader.url.pathname } }).body,
	...sameEverywhere(reader.locale, city)
});

const written = new Map<string, { readonly help: string; readonly footer: string }>();

/** What says the same on every page in a language is written once, until the Comune changes its words. */
function sameEverywhere(locale: Around['locale'], city: City) {
	const key = JSON.stringify([locale, city]);
	const known = written.get(key) ?? {
		help: render(HelpBox, { props: { city } }).body,
		footer: render(SiteFooter, { props: { city } }).body
	};
	if (!written.has(key) && written.size > 10) written.clear();
	written.set(key, known);
	return known;
}
