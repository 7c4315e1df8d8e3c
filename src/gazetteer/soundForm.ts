/**
 * Spellings that different romanisations give the same Cyrillic or Arabic letters, longest first. From the tables of GOST 7.79, BGN/PCGN,
 * the Ukrainian national system (2010) and the habits of newspapers.
 */
const SPELLINGS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/shch|sch|shh/g, 'sh'],
  [/tch/g, 'ch'],
  [/kh/g, 'h'],
  [/tz|ts/g, 'c'],
  [/dzh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/w/g, 'v'],
  [/(iy|yy|ii|ij|yi|ie|ye|y)(?= |$)/g, 'i'],
  [/(iya|ija|yya|ya|ja|ia)/g, 'a'],
  [/(yu|iu|ju)/g, 'u'],
  [/(yo|io|jo)/g, 'o'],
  [/(iye|ye|je|ie)/g, 'e'],
  [/y|j/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** The form in which "Artemovsky", "Artyomovskiy" and "Artemovskiy" are one. In: a folded Latin name. Other scripts come back as they are. */
export function soundForm(folded: string): string {
  let form = folded;
  for (const [pattern, to] of SPELLINGS) form = form.replace(pattern, to);
  return form;
}
