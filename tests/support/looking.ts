import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything a machine can see of WCAG 2.2 A and AA, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export const WIDTHS = [1280, 320] as const;

/** The largest screen and the smallest, on which nobody should have to scroll sideways. */
export async function atEveryWidth(page: Page, look: (width: number) => Promise<void>) {
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		await look(width);
	}
}

/** All that a machine sees at this width, each with the name of the page; told at once, since proofs are long. */
export async function everyProblem(page: Page, name: string) {
	const narrow = (page.viewportSize()?.width ?? 0) < 400;
	const found = [...(await barriers(page)), ...(narrow ? await smallTargets(page) : [])];
	const problems = found.map((problem) => `${name}: ${problem}`);
	for (const problem of problems) console.log(problem);
	return problems;
}

/** What somebody with a disability would stumble over, as far as a machine sees. */
export async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.withTags(TAGS)
		.options({ resultTypes: ['violations'] })
		.analyze();
	return [
		...violations.flatMap(({ id, nodes }) =>
			nodes.slice(0, 5).map(({ html, any }) => `${id}: ${html.slice(0, 220)} ${any[0]?.message ?? ''}`)
		),
		...(await page.evaluate(tooWide))
	];
}

/** What reaches over the right border, when the page can be scrolled sideways. */
function tooWide() {
	const { scrollWidth } = document.documentElement;
	if (scrollWidth <= window.innerWidth) return [];
	const over = [...document.querySelectorAll('body *')]
		.filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
		.filter((one) => !one.closest('.table-responsive, .visually-hidden, svg'))
		.map((one) => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}">`);
	return [`wide: ${scrollWidth} in ${window.innerWidth}: ${over.slice(-3).join(' ')}`];
}

/** What is smaller than a thumb: controls, and links that stand alone in a list of links. */
export const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const LEAST = 43.5;
		const CONTROLS =
			'button, summary, select, textarea, input:not([type="hidden"]), a.btn, nav a, header a, footer a, .page-link';
		return [...document.querySelectorAll<HTMLElement>(CONTROLS)]
			.filter((one) => one.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
			.filter((one) => !one.closest('.visually-hidden, .visually-hidden-focusable, p'))
			.flatMap((one) => {
				const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
				const boxes = [one, ...(label ? [label] : [])].map((part) => part.getBoundingClientRect());
				const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
				const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
				if (height >= LEAST && width >= 24) return [];
				return [`small: ${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 120)}`];
			});
	});

/**
 * Walks the whole page with the Tab key: everything that acts is reached, once, in the order in which it is
 * written; one sees where one is; and one comes out at the end.
 */
export async function keyboardTraps(page: Page): Promise<string[]> {
	const steps = await page.evaluate(prepareWalk);
	for (let step = 0; step < steps; step++) await page.keyboard.press('Tab');
	return page.evaluate(readWalk);
}

declare global {
	interface Window {
		walk: { readonly expected: Element[]; readonly reached: Element[]; readonly faults: string[] };
	}
}

function prepareWalk() {
	const FOCUSABLE =
		'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable]';
	const expected = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
		(one) =>
			one.tabIndex >= 0 &&
			one.getAttribute('tabindex') !== '-1' &&
			!one.matches(':disabled') &&
			one.checkVisibility({ visibilityProperty: true }) &&
			inItsGroup(one)
	);
	const walk = { expected, reached: new Array<Element>(), faults: new Array<string>() };
	window.walk = walk;
	document.body.tabIndex = -1;
	document.body.focus();
	document.body.removeAttribute('tabindex');
	window.scrollTo(0, 0);

	document.addEventListener('focusin', ({ target }) => {
		if (!(target instanceof Element) || walk.reached.includes(target)) return;
		walk.reached.push(target);
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
		if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none')
			walk.faults.push(`focus not shown: ${target.outerHTML.slice(0, 120)}`);
	});
	/** A day and an hour are typed part by part, each a step of its own. */
	const parts = expected.filter((one) =>
		one.matches('[type="date"], [type="datetime-local"], [type="time"]')
	);
	return expected.length + 6 * parts.length + 2;

	/** Of a group of radios one is reached: the chosen one, else the first. */
	function inItsGroup(one: HTMLElement) {
		if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
		const group = [
			...(one.form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]')
		].filter(({ name, form }) => name === one.name && form === one.form);
		const chosen = group.find(({ checked }) => checked) ?? group[0];
		return chosen === one;
	}
}

function readWalk() {
	const { expected, reached, faults } = window.walk;
	const missed = expected
		.filter((one) => !reached.includes(one))
		.map((one) => `not reached: ${one.outerHTML.slice(0, 120)}`);
	const outOfOrder = reached.flatMap((one, i) => {
		const before = reached[i - 1];
		const wrong = before && before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
		return wrong ? [`out of order: ${one.outerHTML.slice(0, 120)}`] : [];
	});
	const hidden = reached
		.filter((one) => !canBeSeen(one))
		.map((one) => `focus out of sight: ${one.outerHTML.slice(0, 120)}`);
	return [...faults, ...missed, ...outOfOrder, ...hidden];

	/** Scrolled to, it has a size, and nothing that stays in its place lies over it. */
	function canBeSeen(one: Element) {
		one.scrollIntoView({ block: 'nearest' });
		const { x, y, width, height } = one.getBoundingClientRect();
		const over = document.elementFromPoint(x + width / 2, y + height / 2);
		const covered = over !== null && !over.contains(one) && !one.contains(over) && stays(over);
		return width > 0 && height > 0 && !covered;
	}

	function stays(one: Element | null): boolean {
		if (one === null) return false;
		return ['fixed', 'sticky'].includes(getComputedStyle(one).position) || stays(one.parentElement);
	}
}

/** The kinds of things on a page, whatever is written in them: pages with the same kinds look alike. */
export const kindsOf = (html: string) =>
	new Set(
		[...html.matchAll(/<(\w+)([^>]*)>/g)].map(([, tag, attributes = '']) =>
			[tag, ...(attributes.match(/ (class|type|role|open|disabled|aria-invalid)(="[^"]*")?/g) ?? [])]
				.join('')
				.replace(/quartiere-\d+/, 'quartiere')
		)
	);
