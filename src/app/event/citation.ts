/** What a quote is cited with; null for what is not known. */
export type Cited = {
  readonly quote: string;
  readonly source: string;
  readonly title: string | null;
  /** In words. */
  readonly day: string | null;
  readonly url: string | null;
};

/** “The words.” — Outlet, “Title of the article”, 22 September 2022. https://… */
export function citation({ quote, source, title, day, url }: Cited): string {
  const from = [source, title === null || title === '' ? null : `“${title}”`, day].filter((part) => part !== null);
  return [`“${quote}” — ${from.join(', ')}.`, url].filter((part) => part !== null).join(' ');
}
