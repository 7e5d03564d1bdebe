import { render } from 'svelte/server';
import type { LayoutData } from './$types';
import HelpBox from './HelpBox.svelte';
import SiteFooter from './SiteFooter.svelte';

const STAYS = ' ';

/**
 * Parts that are the same on every page and do nothing in the browser: the server writes them, and their
 * scripts never travel. In the browser what the server wrote stays as it is.
 */
export const helpBox = (city: LayoutData['city']) =>
	import.meta.env.SSR ? render(HelpBox, { props: { city } }).body : STAYS;

export const footer = (city: LayoutData['city']) =>
	import.meta.env.SSR ? render(SiteFooter, { props: { city } }).body : STAYS;
