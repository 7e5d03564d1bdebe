import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import type { Frame } from '$lib/frame';
import HelpBox from './HelpBox.svelte';
import PageRating from './PageRating.svelte';
import SiteBrand from './SiteBrand.svelte';
import SiteFooter from './SiteFooter.svelte';
import SiteHeader from './SiteHeader.svelte';
import SiteRibbon from './SiteRibbon.svelte';

type City = ComponentProps<typeof SiteBrand>['city'] &
	ComponentProps<typeof SiteRibbon>['city'] &
	ComponentProps<typeof SiteFooter>['city'] &
	ComponentProps<typeof HelpBox>['city'];

type Around = Omit<ComponentProps<typeof SiteHeader>, 'city' | 'brand' | 'ribbon'> & { city: City };

/**
 * What stands around every page and does nothing in the browser is written by the server alone: it travels as
 * it is shown, and its scripts never do. Being part of the data of the page, it changes when one moves on.
 */
export function frameOf({ city, ...reader }: Around): Frame {
	const { brand, ribbon, help, footer } = sameEverywhere(reader.locale, city);
	const path = reader.url.pathname;
	return {
		header: render(SiteHeader, { props: { city, brand, ribbon, ...reader } }).body,
		help,
		/** Written when it is read: a page that shows none costs nothing. */
		get rating() {
			return render(PageRating, { props: { path } }).body;
		},
		footer
	};
}

const written = new Map<string, Readonly<Record<'brand' | 'ribbon' | 'help' | 'footer', string>>>();

/** What says the same on every page in a language is written once, until the Comune changes its words. */
function sameEverywhere(locale: Around['locale'], city: City) {
	const key = JSON.stringify([locale, city]);
	const known = written.get(key) ?? {
		brand: render(SiteBrand, { props: { city } }).body,
		ribbon: render(SiteRibbon, { props: { city } }).body,
		help: render(HelpBox, { props: { city } }).body,
		footer: render(SiteFooter, { props: { city } }).body
	};
	if (!written.has(key) && written.size > 10) written.clear();
	written.set(key, known);
	return known;
}
