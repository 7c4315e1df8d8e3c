/** The copy of a site in a single file, which is opened from a disk. */
export const OFFLINE_FILE = 'dateline.html';

/** What the author asks of a site, besides its articles. */
export type SiteOptions = {
  /** Heading of the page; null leaves it to the page, in the reader's language. */
  readonly title: string | null;
  /** Where the site will be, ending in "/"; null when the author did not say. Cards and oEmbed need whole addresses. */
  readonly url: string | null;
  /** Mail address that a reader may send corrections to; null when the author gave none. */
  readonly contact: string | null;
  /** Write the copies that are opened from a disk too. */
  readonly offline: boolean;
  /** The basemap of those copies. */
  readonly basemap: 'full' | 'light';
};

const LONGEST_TITLE = 200;
/** One address and nothing that a mail link would read as more; the rest is the mail server's to judge. */
const MAIL_ADDRESS = /^[^\s@?&=,;:<>()"\\%]{1,64}@[^\s@?&=,;:<>()"\\%/]+\.[^\s@?&=,;:<>()"\\%/.]{2,}$/u;

/** Reads the options as they were given. Out: the options, or what is wrong with them. */
export function siteOptions(given: {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly contact?: string | undefined;
  readonly offline?: boolean | undefined;
  readonly basemap?: string | undefined;
}): SiteOptions | string {
  const title = given.title?.trim() ?? '';
  if (title.length > LONGEST_TITLE) return `--title is longer than ${LONGEST_TITLE} characters`;
  const url = given.url === undefined ? null : siteUrl(given.url);
  if (given.url !== undefined && url === null) {
    return `--url "${given.url}" is not a web address like https://example.org/map/`;
  }
  const contact = given.contact?.trim() ?? null;
  if (contact !== null && !MAIL_ADDRESS.test(contact)) {
    return `--contact "${given.contact}" is not a mail address like desk@example.org`;
  }
  const basemap = given.basemap ?? 'full';
  if (basemap !== 'full' && basemap !== 'light') return `--basemap "${basemap}" is neither full nor light`;
  if (given.basemap !== undefined && given.offline !== true) return '--basemap is for copies: add --offline';
  return { title: title === '' ? null : title, url, contact, offline: given.offline === true, basemap };
}

function siteUrl(given: string): string | null {
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.search !== '' || url.hash !== '' || url.username !== '') return null;
  return url.pathname.endsWith('/') ? url.href : `${url.href}/`;
}
