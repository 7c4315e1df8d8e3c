import { findAll, type Match } from '../findAll.ts';
import type { Phrase, PhraseRule } from '../phrase.ts';
import { AMOUNT, amountOf, ORDINAL, ordinalOf, unitOf } from './words.ts';

/** Counted days and weeks: "two days ago", "in ten days", "three days later", "the next day", "on the eve", "for the third day". */
export const counts: PhraseRule = {
  trigger:
    /\bago\b|\b(?:day|week|fortnight|month|year|decade|night)s? (?:back|later|earlier|before|after|previously)|\b(?:next|following|previous|same|that) (?:day|night|morning|evening|afternoon)|\b(?:day|night) (?:before|after|prior)|\bmorning after|\beve\b|\bin (?:[\w]+ ){1,4}(?:day|week|fortnight|month|year)|(?:st|nd|rd|th) (?:[a-z]+ )?(?:day|night)\b/i,
  find: (sentence) => [
    ...findAll(sentence, AGO, ({ groups }) => away(`${groups['amount']}`, `${groups['unit']}`, -1)),
    ...findAll(sentence, FEW_AGO, ({ groups }) => few(`${groups['unit']}`)),
    ...findAll(sentence, IN_AMOUNT, ({ groups }) => away(`${groups['amount']}`, `${groups['unit']}`, 1)),
    ...findAll(sentence, COUNTED, readCounted),
    ...findAll(sentence, NEXT_DAY, ({ groups }) => ({
      kind: 'counted',
      amount: steps(groups),
      unit: 'day',
      mayCountFromNow: steps(groups) < 0 && groups['eve'] === undefined,
    })),
    ...findAll(sentence, RUNNING, ({ groups }) => ({ kind: 'running', days: ordinalOf(`${groups['ordinal']}`) })),
  ],
};

const AGO = new RegExp(
  `\\b(?<amount>${AMOUNT}|last) (?<unit>days?|weeks?|fortnights?|months?|years?|decades?|nights?) (?:ago|back)\\b`,
  'gi',
);
const FEW_AGO = /\b(?:(?:just )?(?:a few|several|some|many) |(?<![\w-] ))?(?<unit>days|weeks|months) ago\b/gi;
const IN_AMOUNT = new RegExp(
  `\\bin (?<about>about |around |some )?(?<amount>${AMOUNT})(?: more)? (?<unit>days?|weeks?|fortnights?|months?|years?)(?:['’] time)?(?! of\\b| ago)\\b`,
  'gi',
);
const COUNTED = new RegExp(
  `\\b(?:just |only |some )?(?<amount>${AMOUNT}) (?<unit>days?|weeks?|months?|years?|nights?) (?<way>later|earlier|before|after|afterwards|beforehand|previously)\\b`,
  'gi',
);
const NEXT_DAY =
  /\b(?:(?:the|on the|that) (?<next>next|following|previous|same|very next|very same) (?:day|morning|night|evening|afternoon)|the (?<beside>day before|day after|night before|morning after|day prior)(?! (?:yesterday|tomorrow)\b)|on the (?<eve>eve)\b|(?<that>that) (?:day|night|evening|morning|afternoon))\b/gi;
const RUNNING = new RegExp(
  `\\b(?:for (?:a|the|its|their|his|her) |on (?:a|the|its|their) |into (?:a|the|its|their) |a )(?:straight |full )?(?<ordinal>${ORDINAL}) (?:straight |consecutive |successive |full )?(?:day|night)\\b(?! of\\b)(?: running| in a row| in succession)?`,
  'gi',
);

function away(amount: string, word: string, sign: 1 | -1): Phrase {
  const { unit, times } = unitOf(word);
  return { kind: 'away', amount: sign * times * (amount.toLowerCase() === 'last' ? 1 : amountOf(amount)), unit };
}

/** "A few days" is read as two to seven, weeks and months likewise. */
function few(unit: string): Phrase {
  const lower = unit.toLowerCase();
  if (lower === 'days') return { kind: 'roughly', from: -7, to: -2, precision: 'week' };
  if (lower === 'weeks') return { kind: 'roughly', from: -49, to: -14, precision: 'month' };
  return { kind: 'roughly', from: -210, to: -60, precision: 'season' };
}

function readCounted({ groups, after }: Match): Phrase | null {
  const way = `${groups['way']}`.toLowerCase();
  if (/^(?:before|after)$/.test(way) && /^ (?!that\b|it\b)\w/.test(after)) return null;
  const { unit, times } = unitOf(`${groups['unit']}`);
  const sign = way === 'later' || way.startsWith('after') ? 1 : -1;
  return {
    kind: 'counted',
    amount: sign * times * amountOf(`${groups['amount']}`),
    unit,
    mayCountFromNow: way === 'earlier' || way === 'previously',
  };
}

function steps({ next, beside, eve, that }: Match['groups']): number {
  const lower = (next ?? beside ?? eve ?? that ?? '').toLowerCase();
  if (lower.endsWith('same') || lower === 'that') return 0;
  return /previous|before|prior|eve/.test(lower) ? -1 : 1;
}
