import type { LinkState } from './urlState.ts';

/** Published page that is to be shown inside another, and what it should be called there. `hash` as `writeLink` gives it. */
type Shared = { readonly pageUrl: string; readonly title: string };

const HEIGHT_PX = 520;

/** Address of the embedded view of a page, in the state that `hash` says. */
export function frameAddress(pageUrl: string, hash: string): string {
  const url = new URL(pageUrl);
  url.searchParams.set('embed', '1');
  url.hash = hash;
  return url.href;
}

/** HTML for another site's page: an iframe of the state, and a link for where iframes are stripped. */
export function frameCode({ pageUrl, title }: Shared, hash: string): string {
  const page = new URL(pageUrl);
  page.hash = hash;
  const name = escapeHtml(title);
  return (
    `<iframe src="${escapeHtml(frameAddress(pageUrl, hash))}" title="${name}" width="100%" height="${HEIGHT_PX}" ` +
    `loading="lazy" style="border:0" allow="fullscreen"></iframe>\n<p><a href="${escapeHtml(page.href)}">${name}</a></p>`
  );
}

/** What `<date-line>` is told by name: outlets and subjects as those to show, the map's edges in degrees (west, south, east, north). */
export type ElementState = {
  readonly link: LinkState;
  readonly sources: readonly string[];
  readonly categories: readonly string[];
  readonly bounds: readonly [number, number, number, number] | null;
};

/** HTML for another site's page: the script and the element. A part of the state that it has no attribute for is left out: see `isTold`. */
export function elementCode({ pageUrl, title }: Shared, state: ElementState): string {
  const site = new URL('./', pageUrl).href;
  const attributes = { src: site, label: title, ...attributesOf(state) };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return (
    `<script type="module" src="${escapeHtml(new URL('embed.js', site).href)}"></script>\n` +
    `<date-line ${written.join(' ')}></date-line>`
  );
}

/** Whether the element can say all of this state. */
export function isTold({ filter, highlighted, places }: LinkState): boolean {
  const { dates, hiddenKinds, minConfidence, text, onMapOnly } = filter;
  const isPlain = hiddenKinds.size === 0 && minConfidence === 0 && text.trim() === '' && !onMapOnly;
  return isPlain && dates.kind !== 'undated' && highlighted.length === 0 && places.length === 0;
}

function attributesOf({ link, sources, categories, bounds }: ElementState): Record<string, string> {
  const { filter, openEvent, theme, language } = link;
  const { dates, hiddenSources, hiddenCategories } = filter;
  const shown = (all: readonly string[], hidden: ReadonlySet<string>) => all.filter((id) => !hidden.has(id)).join(',');
  return {
    ...(dates.kind === 'range' && dates.from !== null && { from: dates.from }),
    ...(dates.kind === 'range' && dates.to !== null && { to: dates.to }),
    ...(hiddenSources.size > 0 && { sources: shown(sources, hiddenSources) }),
    ...(hiddenCategories.size > 0 && { categories: shown(categories, hiddenCategories) }),
    ...(bounds !== null && link.view !== null && { bbox: bounds.map((degrees) => degrees.toFixed(3)).join(',') }),
    ...(openEvent !== null && { event: openEvent }),
    ...(theme !== 'system' && { theme }),
    ...(language !== null && { lang: language }),
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
