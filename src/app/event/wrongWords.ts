import type { Texts } from '../text/texts.ts';

/** What the page says of an event now, in the reader's language. */
export type Said = {
  readonly id: string;
  readonly link: string;
  readonly quote: string;
  readonly source: string;
  readonly place: string;
  readonly date: string;
  readonly category: string;
};

const LONGEST_QUOTE = 160;

/** A correction begun: which event, what the page says, and blanks for what it should say. Plain text, one fact a line. */
export function wrongWords({ id, link, quote, source, place, date, category }: Said, { t }: Pick<Texts, 't'>): string {
  const facts = [
    [t('wrongPlace'), place],
    [t('wrongDate'), date],
    [t('wrongCategory'), category],
  ] as const;
  return [
    t('wrongEvent', { id }),
    t('wrongPage', { link }),
    t('wrongQuote', { quote: shortened(quote), source }),
    '',
    t('wrongSays'),
    ...facts.map(([name, words]) => `- ${name}: ${words}`),
    '',
    t('wrongShould'),
    ...facts.map(([name]) => `- ${name}: `),
    `- ${t('wrongBecause')}: `,
    '',
  ].join('\n');
}

/** Mail programs refuse links of some thousand letters, and Cyrillic counts six for one. */
function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST_QUOTE ? line : `${letters.slice(0, LONGEST_QUOTE).join('')}…`;
}
