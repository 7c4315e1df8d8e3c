import { findAll } from '../findAll.ts';
import type { Phrase, PhraseRule } from '../phrase.ts';

/** Feasts with a fixed day become dates; those that move or differ by country are named but stay unsettled. */
export const feasts: PhraseRule = {
  trigger:
    /\b(?:christmas|new year|halloween|valentine|boxing day|may day|fourth of july|ramadan|eid\b|easter|passover|diwali|thanksgiving|hanukkah|nowruz|lunar new|independence day)/i,
  find: (sentence) => [
    ...findAll(sentence, FIXED, ({ text, before }) =>
      /\b(?:orthodox|lunar|chinese|every|each) $/i.test(before) ? { kind: 'unsettled' } : fixedFeast(text),
    ),
    ...findAll(sentence, MOVING, () => ({ kind: 'unsettled' })),
  ],
};

const FIXED =
  /\b(?:Christmas (?:Day|Eve)|New Year['’]?s (?:Day|Eve)|Halloween|Valentine['’]?s Day|Boxing Day|May Day|(?:the )?Fourth of July)\b/gi;
const MOVING =
  /\b(?:on|during|before|after|at|over|for|since|until|of|ahead of) (?:the )?(?:(?:holy )?(?:month of )?(?:fasting month of )?Ramadan|Eid(?: al-\w+)?|Easter(?! (?:Sun|Mon)day)|Passover|Diwali|Thanksgiving(?: Day)?|Hanukkah|Nowruz|Lunar New Year|Independence Day)\b/gi;

const DAYS: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas day/i, 12, 25],
  [/^christmas eve/i, 12, 24],
  [/^new year.*day/i, 1, 1],
  [/^new year.*eve/i, 12, 31],
  [/^halloween/i, 10, 31],
  [/^valentine/i, 2, 14],
  [/^boxing/i, 12, 26],
  [/^may day/i, 5, 1],
  [/fourth of july/i, 7, 4],
];

function fixedFeast(text: string): Phrase | null {
  const row = DAYS.find(([pattern]) => pattern.test(text));
  return row === undefined ? null : { kind: 'date', year: null, month: row[1], day: row[2], weekday: null };
}
