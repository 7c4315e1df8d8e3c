/** First of a letter's presentation forms (isolated, final, then initial and medial) and how many it has. Source: Unicode, Arabic Presentation Forms A and B. */
const FORMS: readonly (readonly [letters: string, first: number, forms: 1 | 2 | 4])[] = [
  ['ء', 0xfe80, 1],
  ['آأؤإ', 0xfe81, 2],
  ['ئ', 0xfe89, 4],
  ['ا', 0xfe8d, 2],
  ['ب', 0xfe8f, 4],
  ['ة', 0xfe93, 2],
  ['تثجحخ', 0xfe95, 4],
  ['دذرز', 0xfea9, 2],
  ['سشصضطظعغ', 0xfeb1, 4],
  ['فقكلمنه', 0xfed1, 4],
  ['وى', 0xfeed, 2],
  ['ي', 0xfef1, 4],
  ['پ', 0xfb56, 4],
  ['چ', 0xfb7a, 4],
  ['ژ', 0xfb8a, 2],
  ['ک', 0xfb8e, 4],
  ['گ', 0xfb92, 4],
  ['ی', 0xfbfc, 4],
];
const KNOWN = new Map(
  FORMS.flatMap(([letters, first, forms]) =>
    [...letters].map((letter, index) => [letter, { first: first + index * forms, forms }] as const),
  ),
);
/** Lam with these is one letter. */
const LAM_ALEF = new Map([...'آأإا'].map((alef, index) => [alef, { first: 0xfef5 + index * 2, forms: 2 }] as const));
const MARKS = /[\u064b-\u0652\u0670\u0640]/g;

/** Arabic letters as they join, from left to right as they are drawn. Vowel signs are left out. Everything else keeps its form. */
export function joinArabic(text: string): string {
  const letters = glued([...text.replace(MARKS, '')]);
  const drawn = letters.map(({ letter, shape }, index) => {
    if (shape === undefined) return letter;
    const before = letters[index - 1]?.shape;
    const joinsBefore = before?.forms === 4 && shape.forms > 1;
    const joinsAfter = shape.forms === 4 && (letters[index + 1]?.shape?.forms ?? 1) > 1;
    return String.fromCharCode(shape.first + (joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0));
  });
  return drawn.reverse().join('');
}

type Shape = { readonly first: number; readonly forms: number };

function glued(letters: readonly string[]): { readonly letter: string; readonly shape: Shape | undefined }[] {
  const result: { letter: string; shape: Shape | undefined }[] = [];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index]!;
    const alef = letter === 'ل' ? LAM_ALEF.get(letters[index + 1] ?? '') : undefined;
    if (alef !== undefined) index++;
    result.push({ letter, shape: alef ?? KNOWN.get(letter) });
  }
  return result;
}
