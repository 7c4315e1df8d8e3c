/** Name of a country (ISO 3166-1 alpha-2) in the reader's language, from the browser; the code itself where the browser knows none. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a code that Intl knows
  }
}
