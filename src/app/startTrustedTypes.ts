import { TRUSTED_TYPES_POLICY } from '../model/contentPolicy.ts';

type Rules = { readonly createHTML: (text: string) => string; readonly createScriptURL: (url: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: Rules) => unknown };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What strings may become where the browser enforces Trusted Types: markup of any kind becomes text, scripts come from this site's own folder alone. */
export const trustedTypesRules = (base: string): Rules => ({
  // MapLibre reads the basemap's attribution with a parser of HTML; ours is plain words.
  createHTML: (text) => text.replace(/[&<>]/g, (character) => ENTITIES[character]!),
  createScriptURL: (url) => {
    const { href, pathname } = new URL(url, base);
    if (href.startsWith(new URL('./', base).href) && /\.m?js$/.test(pathname)) return href;
    throw new TypeError(`not a script of this site: ${url}`);
  },
});

/** Sets the one policy of the page, before anything could need it. No script text (`createScript`) is ever allowed. */
export function startTrustedTypes(page: Window): void {
  const factory = (page as Window & { trustedTypes?: Factory }).trustedTypes;
  factory?.createPolicy(TRUSTED_TYPES_POLICY, trustedTypesRules(page.document.baseURI));
}
