/** A row of `data/supplement/outlets.csv`. */
export type Outlet = {
  readonly name: string;
  /** Web address without "www.", or null. */
  readonly domain: string | null;
  /** ISO 3166-1 alpha-2 of where it is based, which is not what it covers; null when it has no one country. */
  readonly country: string | null;
};

/** Known outlets by folded name and by web address. */
export type OutletTable = {
  readonly byName: ReadonlyMap<string, Outlet>;
  readonly byDomain: ReadonlyMap<string, Outlet>;
};

export const NO_OUTLETS: OutletTable = { byName: new Map(), byDomain: new Map() };

/** "The Moscow Times" and "moscow times" are one name: letters and digits alone, lower case, no article. */
export function outletKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase().replace(NO_PLAIN_LETTERS, ' ').replace(ARTICLE, '').trim();
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(ARTICLE, '')
    .trim();
}

/** Nothing to take apart: the same result without the slow way. */
const PLAIN = /^[ -~]*$/;
const NO_PLAIN_LETTERS = /[^a-z0-9]+/g;
const ARTICLE = /^ ?the /;

/** "https://www.example.org/a" → "example.org"; null for anything that is no web address. */
export function domainOf(url: string): string | null {
  const match = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url.trim());
  return match === null ? null : match[1]!.toLowerCase().replace(/^(?:www|m|amp|edition)\./u, '');
}
