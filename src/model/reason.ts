/**
 * Why a name was taken to mean its place. The data files hold these as English phrases; since each is written from one table, a page
 * can read back what was meant and say it in the reader's language.
 */
const PHRASES = {
  exactName: 'exact name',
  otherName: 'another name of the place',
  builtOn: 'place that the name is built on',
  completed: 'name completed by the words beside it',
  misspelt: 'spelt a letter or two differently',
  oneMeaning: 'the words leave one meaning',
  container: 'inside {name}, named beside it',
  wanted: 'the words ask for {kind}',
  unitNamed: 'inside {name}, named in the article',
  countryNamed: 'in {name}, named in the article',
  neighbour: 'same country as 1 neighbour',
  neighbours: 'same country as {count} neighbours',
  outletAround: 'near where this outlet reports from',
  outletRegion: 'in the region this outlet reports from',
  leanedTo: 'in the place leaned to',
  onlyOne: 'only place of this name',
  largest: 'largest of {count}',
} as const;

export type ReasonKey = keyof typeof PHRASES;
/** What stands in the blanks of a phrase: a `name` of a place, a `kind` of place, a `count`. */
export type ReasonValues = Readonly<Partial<Record<'name' | 'kind' | 'count', string>>>;
export type Reason = { readonly key: ReasonKey; readonly values: ReasonValues };

const BLANK = /\{(name|kind|count)\}/g;

/** Words and blanks of each phrase in turn, words first. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(PHRASES).map(([key, phrase]) => [key, phrase.split(BLANK)]),
);
const NOTHING: ReasonValues = {};

/** The phrase as the data files have it. */
export function writeReason(key: ReasonKey, values: ReasonValues = NOTHING): string {
  const parts = PARTS.get(key)!;
  let phrase = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    phrase += (values[parts[at] as keyof ReasonValues] ?? '') + parts[at + 1]!;
  }
  return phrase;
}

/** What a phrase of the data files means; null for words that are not of the table, an editor's for one. */
export function readReason(phrase: string): Reason | null {
  for (const { key, pattern } of patterns) {
    const match = pattern.exec(phrase);
    if (match !== null) return { key, values: { ...match.groups } };
  }
  return null;
}

/** Phrases without a blank first: "same country as 1 neighbour" fits no other. */
const patterns = (Object.keys(PHRASES) as ReasonKey[])
  .sort((a, b) => Number(PHRASES[a].includes('{')) - Number(PHRASES[b].includes('{')))
  .map((key) => ({ key, pattern: new RegExp(`^${PHRASES[key].replace(BLANK, blankPattern)}$`) }));

function blankPattern(_: string, blank: string): string {
  return blank === 'count' ? '(?<count>\\d+)' : `(?<${blank}>.+)`;
}
