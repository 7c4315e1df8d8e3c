/** A place's name in the scripts a reader may ask for. A language is missing where the name is the same as a shorter fallback, or unknown. */
export type LocalNames = { readonly ru?: string; readonly uk?: string; readonly ar?: string };

const RUSSIAN = /^[А-Яа-яЁё ’'-]+$/u;
const UKRAINIAN = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії ’'-]+$/u;
const ONLY_UKRAINIAN = /[ґєії]|[сцз]ьк/iu;
/** Never in Russian names, though its alphabet allows it: Belarusian, Rusyn and old spellings. */
const NOT_RUSSIAN = /[^л]ьск|жж|ц[яь]$|ъ$/iu;
/** In Ukrainian letters but Belarusian or Rusyn, when the place is not in Ukraine. */
const NOT_UKRAINIAN = /ґ|дзі|ці$|пєр/iu;
const ARABIC = /^[\u0621-\u064A ]+$/u;
/** Elsewhere the Cyrillic alternates are as often Bulgarian, Serbian or Tatar as Russian, and a wrong spelling is worse than a Latin one. */
const RUSSIAN_SPELLED = new Set(['RU', 'UA', 'BY', 'KZ', 'KG']);
const ARABIC_SPEAKING = new Set('AE BH DJ DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));
/** Farther than this from the Latin name, a spelling is another name (Царицын) or an inflected form. */
const MAX_DISTANCE = 0.4;

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г g ґ g д d е e є ie ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f ' +
    'х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю iu я ia'
  )
    .split(/ (?=[а-яёґєії])/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(2).trim()]),
);

/**
 * Picks Russian, Ukrainian and Arabic spellings from GeoNames' alternate names, which carry no language: by the letters only one of
 * the languages has, and by nearness to the Latin name. In: the main name in Latin letters, the alternates, the country (ISO, two letters).
 */
export function localNames(name: string, alternates: readonly string[], country: string): LocalNames {
  const ar = ARABIC_SPEAKING.has(country) ? alternates.find((alternate) => ARABIC.test(alternate)) : undefined;
  if (!RUSSIAN_SPELLED.has(country)) return { ...(ar && { ar }) };
  const spellings = [...new Set(alternates.map(withoutStress))];
  const ranked = (pattern: RegExp) =>
    rankByLikeness(
      name,
      spellings.filter((spelling) => pattern.test(spelling)),
    );
  const ukrainian = ranked(UKRAINIAN);
  const isForeign = (spelling: string) => country !== 'UA' && NOT_UKRAINIAN.test(spelling);
  const marked = ukrainian.filter((spelling) => ONLY_UKRAINIAN.test(spelling) && !isForeign(spelling));
  const russian = ranked(RUSSIAN).filter((spelling) => !ONLY_UKRAINIAN.test(spelling) && !NOT_RUSSIAN.test(spelling));
  const uk = marked[0] ?? ukrainian[0];
  const ru = russian[0];
  return { ...(ru && { ru }), ...(uk && uk !== ru && { uk }) };
}

/** Spellings near the Latin name, nearest first. Of two as near, the one with more of the letters that Bulgarian and Serbian lack. */
function rankByLikeness(name: string, spellings: readonly string[]): string[] {
  const latin = fold(name);
  return spellings
    .map((spelling) => ({
      spelling,
      distance: editDistance(latin, fold(toLatin(spelling))) / Math.max(1, latin.length),
    }))
    .filter(({ distance }) => distance <= MAX_DISTANCE)
    .sort((a, b) => a.distance - b.distance || eastern(b.spelling) - eastern(a.spelling))
    .map(({ spelling }) => spelling);
}

const eastern = (spelling: string): number => spelling.split(/[ьыйэщ]/iu).length;

const withoutStress = (spelling: string): string => spelling.replace(/\u0301/gu, '');

const toLatin = (spelling: string): string =>
  [...spelling.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');

/** Romanisations differ in y, j and doubled vowels: what is left compares across them. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`ʹ]/gu, '')
    .toLowerCase()
    .replace(/[yj]/gu, 'i')
    .replace(/ii+/gu, 'i');
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
