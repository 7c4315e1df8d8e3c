/** A place's name in other languages. A language is missing where its spelling is not known for sure. */
export type LocalNames = { readonly ru?: string; readonly uk?: string; readonly ar?: string };

const RUSSIAN = /^[А-Яа-яЁё ’'-]+$/u;
const UKRAINIAN = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії ’'-]+$/u;
const ONLY_UKRAINIAN = /[ґєії]|[сцз]ьк/iu;
/** Never in Russian names, though its alphabet allows it: Belarusian, Rusyn, Serbian and old spellings. */
const NOT_RUSSIAN = /[^л]ьск|жж|ц[яь]$|ъ$|[жшчщ]ы|[жш]ё|тс$|ии[^ ]|йи/iu;
/** Never in Ukrainian names: Russian and Belarusian ones in letters that all three have. */
const NOT_UKRAINIAN = /[жчшщ]ь|ие|[еоы]во$|ино$|ава$|іна$/iu;
const ARABIC = /^[\u0621-\u064A ]+$/u;
/** Uyghur is written with a hamza before a vowel that begins a word. */
const UYGHUR = /(?:^| )ئ/u;
const ARABIC_SPEAKING = new Set('AE BH DJ DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));
/** Farther than this from the Latin name, a spelling is another name (Царицын) or an inflected form. */
const MAX_DISTANCE = 0.4;
/** A place of Ukraine with more Cyrillic spellings than this has them in Belarusian, Bulgarian and others too, as large cities do. */
const FEW = 3;

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г g ґ g д d е e є ie ё e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f ' +
    'х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю iu я ia'
  )
    .split(/ (?=[а-яёґєії])/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(2).trim()]),
);

/**
 * Picks Russian, Ukrainian and Arabic spellings from GeoNames' alternate names, which carry no language. Only attested spellings, and
 * only where one language alone can have written them: a wrong spelling is worse than a Latin one. Large cities have alternates in too
 * many languages for that: they are written by hand (`place-labels.csv`). In: the main name in Latin letters, the alternates, the
 * country (ISO, two letters).
 */
export function localNames(name: string, alternates: readonly string[], country: string): LocalNames {
  if (ARABIC_SPEAKING.has(country)) {
    const spellings = [...new Set(alternates.filter((alternate) => ARABIC.test(alternate) && !UYGHUR.test(alternate)))];
    return spellings.length === 1 ? { ar: spellings[0]! } : {};
  }
  const spellings = rankByLikeness(name, [...new Set(alternates.map(withoutStress))]);
  switch (country) {
    case 'RU':
      return inRussia(spellings);
    case 'UA':
      return inUkraine(spellings);
    case 'BY':
    case 'KZ':
    case 'KG': {
      const russian = spellings.filter(isRussian);
      return russian.length === 1 ? { ru: russian[0]! } : {};
    }
    default: // the Cyrillic alternates are as often Bulgarian, Serbian or Tatar
      return {};
  }
}

/** Russian first; Ukrainian where a spelling says the same in Ukrainian letters (Велиж, Веліж). */
function inRussia(spellings: readonly string[]): LocalNames {
  const [ru] = spellings.filter(isRussian);
  if (ru === undefined) return {};
  const uk = spellings.find((spelling) => isMarked(spelling) && respelled(spelling) === respelled(ru));
  return { ru, ...(uk !== undefined && { uk }) };
}

/** Ukrainian first; Russian where its spellings leave one that is not the Ukrainian one in Russian letters (Львив, Кременчук). */
function inUkraine(spellings: readonly string[]): LocalNames {
  if (spellings.length > FEW) return {};
  const ukrainian = spellings.filter((spelling) => UKRAINIAN.test(spelling) && !NOT_UKRAINIAN.test(spelling));
  const uk = ukrainian.find(isMarked) ?? ukrainian[0];
  const own = uk?.replace(/[іІїЇ](?![яє])/gu, 'и').replace(/є/gu, 'е');
  const isOther = (spelling: string): boolean =>
    spelling !== own && withoutAkanye(spelling) !== withoutAkanye(uk ?? '');
  const russian = spellings.filter((spelling) => isRussian(spelling) && isOther(spelling));
  return { ...(russian.length === 1 && { ru: russian[0]! }), ...(uk !== undefined && { uk }) };
}

const isRussian = (spelling: string): boolean =>
  RUSSIAN.test(spelling) && !ONLY_UKRAINIAN.test(spelling) && !NOT_RUSSIAN.test(spelling);

const isMarked = (spelling: string): boolean => UKRAINIAN.test(spelling) && ONLY_UKRAINIAN.test(spelling);

/** Belarusian writes an unstressed o as a: Канатоп is Конотоп, and no Russian name. */
const withoutAkanye = (spelling: string): string => spelling.toLowerCase().replaceAll('а', 'о');

/** What is left of a name when letters that stand for each other across the two alphabets are taken for one. */
const respelled = (spelling: string): string =>
  spelling
    .toLowerCase()
    .replace(/[іїыйи]+/gu, 'и')
    .replace(/йо|ьо|[єэё]/gu, 'е')
    .replace(/['’ь]/gu, '');

/** Spellings near the Latin name, nearest first. Of two as near, the one with more of the letters that Bulgarian and Serbian lack. */
function rankByLikeness(name: string, spellings: readonly string[]): string[] {
  const latin = fold(name);
  return spellings
    .filter((spelling) => /[а-яґєії]/iu.test(spelling))
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

/** Romanisations differ in y, j, doubled vowels and hyphens: what is left compares across them. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`ʹ]/gu, '')
    .toLowerCase()
    .replace(/-/gu, ' ')
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
