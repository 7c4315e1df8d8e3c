import type { FeatureClass } from '../../gazetteer/gazetteer.ts';
import { isCapital, POSSESSIVE_HASH } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import { hashWord } from './hashWord.ts';
import { listHead } from './listHead.ts';
import type { Scene } from './spanFeatures.ts';

/** What the words of a span, or around it, ask for: a class, and a class word that the name can be looked up with ("Lipetsk" + "Oblast"). */
export type Wanted = {
  readonly class: FeatureClass | null;
  readonly head: string | null;
  /** The class word belongs to a list of names ("Lipetsk and Tyumen oblasts"). */
  readonly isShared: boolean;
};

/** Class words, with the singular that gazetteer names end in. Source: the usual English words for units, by hand. */
const HEADS: readonly (readonly [words: string, head: string, asked: FeatureClass])[] = [
  ['oblast oblasts', 'Oblast', 'admin1'],
  ['krai krais kray', 'Krai', 'admin1'],
  ['province provinces', 'Province', 'admin1'],
  ['state states', 'State', 'admin1'],
  ['region regions', 'Region', 'admin1'],
  ['republic republics', 'Republic', 'admin1'],
  ['governorate governorates', 'Governorate', 'admin1'],
  ['prefecture prefectures', 'Prefecture', 'admin1'],
  ['canton cantons', 'Canton', 'admin1'],
  ['emirate emirates', 'Emirate', 'admin1'],
  ['county counties', 'County', 'admin2'],
  ['parish parishes', 'Parish', 'admin2'],
  ['raion raions rayon', 'Raion', 'admin2'],
  ['municipality municipalities', 'Municipality', 'admin2'],
  ['district districts', 'District', 'admin2'],
  ['township townships twp', 'Township', 'settlement'],
  ['borough boroughs', 'Borough', 'district'],
  ['city cities', 'City', 'settlement'],
  ['town towns', 'Town', 'settlement'],
  ['village villages settlement hamlet suburb', 'Village', 'settlement'],
  ['river rivers', 'River', 'water'],
  ['lake lakes', 'Lake', 'water'],
  ['sea ocean gulf strait', 'Sea', 'water'],
  ['airport station cathedral stadium hospital university bridge', 'Airport', 'site'],
];

type Head = { readonly head: string; readonly asked: FeatureClass };

const HEAD_OF: ReadonlyMap<number, Head> = new Map(
  HEADS.flatMap(([words, head, asked]) => words.split(' ').map((word) => [hashWord(word), { head, asked }] as const)),
);
const NATION_HASHES = new Set(['country', 'nation', 'kingdom'].map(hashWord));
/** Who is at the head of what: "the mayor of New York" is the city's, "the New York governor" the state's. */
const OFFICES: ReadonlyMap<number, FeatureClass> = new Map([
  [hashWord('mayor'), 'settlement'],
  [hashWord('governor'), 'admin1'],
  [hashWord('gov'), 'admin1'],
]);
const OF_HASH = hashWord('of');
const PEOPLE_HASH = hashWord('people');
const IN_NAME: ReadonlySet<string> = new Set(['City', 'Town', 'Village', 'State']);

/** Reads the class that a span's own last word, the word after it, its list's head, or "city of" before it asks for. */
export function wantedClass(scene: Scene, { from, to }: Span): Wanted {
  const { tokens, runs } = scene;
  const own = to - from > 1 ? HEAD_OF.get(tokens.hash[to - 1] as number) : undefined;
  if (own !== undefined && !IN_NAME.has(own.head)) return { class: own.asked, head: null, isShared: false };
  const after = to < tokens.count && tokens.gap[to] === 1 ? HEAD_OF.get(tokens.hash[to] as number) : undefined;
  if (after !== undefined && isUnitName(scene, to))
    return { class: after.asked, head: after.head, isShared: listHead(tokens, runs, to) === to };
  const shared = listHead(tokens, runs, to);
  const head = shared === -1 ? undefined : HEAD_OF.get(tokens.hash[shared] as number);
  if (head !== undefined)
    return { class: head.asked, head: isPeoples(scene, shared) ? `People's ${head.head}` : head.head, isShared: true };
  return { class: officeAfter(scene, to) ?? classBefore(scene, from), head: null, isShared: false };
}

/** "Omsk oblast" is a unit, "Dublin City Council" and "Texas state senator" are not: no capitalised word may follow a capitalised head. */
function isUnitName({ tokens }: Scene, head: number): boolean {
  if (!isCapital(tokens, head)) return true;
  return head + 1 >= tokens.count || tokens.gap[head + 1] === 0 || !isCapital(tokens, head + 1);
}

/** "Donetsk and Luhansk People's Republics": is the shared head that long? */
function isPeoples({ tokens }: Scene, head: number): boolean {
  return head >= 2 && tokens.hash[head - 1] === POSSESSIVE_HASH && tokens.hash[head - 2] === PEOPLE_HASH;
}

/** "the New York governor", "Omsk's mayor". */
function officeAfter({ tokens }: Scene, to: number): FeatureClass | null {
  const word = tokens.hash[to] === POSSESSIVE_HASH ? to + 1 : to;
  return word < tokens.count ? (OFFICES.get(tokens.hash[word] as number) ?? null) : null;
}

/** "the city of X", "village X", "the country of X", "the mayor of X". */
function classBefore({ tokens }: Scene, from: number): FeatureClass | null {
  const word = from >= 2 && tokens.hash[from - 1] === OF_HASH ? from - 2 : from - 1;
  if (word < 0) return null;
  const hash = tokens.hash[word] as number;
  if (word === from - 2 && NATION_HASHES.has(hash)) return 'country';
  if (word === from - 2 && OFFICES.has(hash)) return OFFICES.get(hash) ?? null;
  const before = HEAD_OF.get(hash);
  if (before === undefined || (isCapital(tokens, word) && word === from - 1)) return null;
  return before.asked === 'site' ? null : before.asked;
}
