/**
 * Endings of Russian and Ukrainian place names in other cases, and what stands there in the nominative. Longest first.
 * Source: the regular declensions of masculine, feminine and neuter nouns and of adjectives in -ский, by hand.
 */
const ENDINGS: readonly (readonly [ending: string, nominatives: readonly string[]])[] = [
  ['ской', ['ская']],
  ['скую', ['ская']],
  ['ского', ['ский', 'ское']],
  ['ском', ['ск', 'ский', 'ское']],
  ['ому', ['ый', 'ое']],
  ['ого', ['ый', 'ое']],
  ['ске', ['ск', 'ска']],
  ['ска', ['ск']],
  ['ску', ['ск']],
  ['ии', ['ия']],
  ['ию', ['ия']],
  ['ией', ['ия']],
  ['ою', ['а']],
  ['ой', ['а', 'ая']],
  ['ей', ['я', 'ь']],
  ['ом', ['', 'о']],
  ['ем', ['ь', 'й']],
  ['е', ['', 'а', 'о', 'ь']],
  ['у', ['', 'а', 'о']],
  ['ю', ['ь', 'я', 'й']],
  ['и', ['а', 'ь', 'я', 'ы']],
  ['і', ['', 'а', 'о']],
  ['ы', ['а']],
  ['а', ['', 'о']],
  ['я', ['ь', 'й']],
];

const CYRILLIC = /^[\u0400-\u04ff -]+$/;
const SHORTEST_STEM = 3;

/** Nominatives that a Cyrillic name in another case may come from, likeliest first; none for other scripts or short words. */
const NO_FORMS: readonly string[] = [];

export function dictionaryForms(written: string): readonly string[] {
  if (written.charCodeAt(0) < 0x400 || !CYRILLIC.test(written)) return NO_FORMS;
  return ENDINGS.flatMap(([ending, nominatives]) => {
    const stem = written.slice(0, written.length - ending.length);
    if (stem.length < SHORTEST_STEM || !written.endsWith(ending)) return [];
    return nominatives.map((nominative) => stem + nominative);
  });
}
