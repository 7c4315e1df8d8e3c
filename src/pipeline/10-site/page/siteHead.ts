import { escapeHtml } from './escapeHtml.ts';
import { type SiteFacts, summaryOf } from './siteFacts.ts';

export const CARD_FILE = 'card.png';
/** What networks that show link cards ask for. Pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
export const OEMBED_FILE = 'oembed.json';

/**
 * What other sites read when somebody links to the map: Open Graph, Twitter card, oEmbed. All of them need whole addresses, so without `url` (ending in "/") only the
 * description and the title are there.
 */
export function siteHead(facts: SiteFacts, url: string | null): string {
  const summary = summaryOf(facts);
  const tags = [
    meta('name', 'description', summary),
    '<link rel="manifest" href="./manifest.webmanifest" />',
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', facts.title),
    meta('property', 'og:description', summary),
  ];
  if (url === null) return `${tags.join('\n    ')}\n`;
  const { width, height } = CARD_SIZE;
  return `${[
    ...tags,
    meta('property', 'og:url', url),
    meta('property', 'og:image', url + CARD_FILE),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(width)),
    meta('property', 'og:image:height', String(height)),
    meta('property', 'og:image:alt', `Map: ${summary}`),
    meta('name', 'twitter:card', 'summary_large_image'),
    `<link rel="canonical" href="${escapeHtml(url)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(url + OEMBED_FILE)}" title="${escapeHtml(facts.title)}" />`,
  ].join('\n    ')}\n`;
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
