import { findAll } from '../findAll.ts';
import type { Phrase, PhraseRule } from '../phrase.ts';

/** Days named from the day of speaking: "today", "yesterday", "last night", "overnight". */
export const deictics: PhraseRule = {
  trigger: /\b(?:today\b|yesterday\b|tomorrow|night|tonight|overnight|this (?:morning|afternoon|evening))/i,
  find: (sentence) =>
    findAll(sentence, DEICTIC, ({ text, before, after }) => {
      if (/^tomorrow$/i.test(text) && /^T/.test(text) && /\w $/.test(before)) return null; // "Trees for Tomorrow"
      if (/^['’]s\b/.test(after) && !/day$/i.test(text)) return null;
      if (/^today$/i.test(text) && (/\b(?:USA|Russia) $/.test(before) || /^['’]s\b/.test(after))) return null;
      return { kind: 'deictic', ...spanOf(text.toLowerCase().replace(/\s+/g, ' ')) } satisfies Phrase;
    }),
};

const DEICTIC =
  /\b(?:the day before yesterday|the day after tomorrow|(?:earlier |later |late |early )?today|(?:early |late )?yesterday(?: (?:morning|afternoon|evening|night))?|tomorrow(?: (?:morning|afternoon|evening|night))?|tonight|(?:late )?last night|(?:earlier )?this (?:morning|afternoon|evening)|overnight(?! (?:stay|bus|train|trip|guest|camp|success|from|between|(?:in)?to)\b))\b/gi;

function spanOf(words: string): { from: number; to: number } {
  if (words === 'overnight') return { from: -1, to: 0 };
  if (words === 'the day before yesterday') return { from: -2, to: -2 };
  if (words === 'the day after tomorrow') return { from: 2, to: 2 };
  if (/yesterday|last night/.test(words)) return { from: -1, to: -1 };
  return words.startsWith('tomorrow') ? { from: 1, to: 1 } : { from: 0, to: 0 };
}
