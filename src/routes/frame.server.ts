import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import HelpBox from './HelpBox.svelte';
import PageRating from './PageRating.svelte';
import SiteFooter from './SiteFooter.svelte';
import SiteHeader from './SiteHeader.svelte';

type Frame = ComponentProps<typeof SiteHeader> &
	ComponentProps<typeof SiteFooter> &
	ComponentProps<typeof HelpBox>;

/**
 * What stands around every page and does nothing in the browser is written by the server alone: it travels as
 * it is shown, and its scripts never do. Being part of the data of the page, it changes when one moves on.
 */
export const frameOf = ({ city, ...reader }: Frame) => ({
	header: render(SiteHeader, { props: { city, ...reader } }).body,
	help: render(HelpBox, { props: { city } }).body,
	rating: render(PageRating, { props: { path: reader.url.pathname } }).body,
	footer: render(SiteFooter, { props: { city } }).body
});
