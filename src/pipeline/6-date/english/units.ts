import { findAll, type Match } from '../findAll.ts';
import type { Part, Phrase, PhraseRule } from '../phrase.ts';
import { pickOf } from './weekdays.ts';
import { AMOUNT, amountOf, ORDINAL, ordinalOf, unitOf } from './words.ts';

/** Weeks, months and years seen from the day of speaking, and counts of them: "earlier this week", "two days ago", "the next day". */
export const units: PhraseRule = {
  trigger: /day|week|fortnight|month|year|decade|night|eve\b|morning/i,
  find: (sentence) => [
    ...findAll(sentence, END_OF, ({ groups, before }) => ({
      kind: 'unit',
      ...shiftOf(`${groups['which']}`, `${groups['unit']}`),
      part: edgeOf(groups, before),
    })),
    ...findAll(sentence, THIS_UNIT, readThisUnit),
    ...findAll(sentence, WEEKEND, ({ groups }) => ({ kind: 'weekend', pick: pickOf(groups['pick']) })),
    ...findAll(sentence, AGO, ({ groups }) => away(`${groups['amount']}`, `${groups['unit']}`, -1)),
    ...findAll(sentence, FEW_AGO, ({ groups }) => few(`${groups['unit']}`)),
    ...findAll(sentence, RECENT, ({ groups }) => recent(`${groups['unit']}`)),
    ...findAll(sentence, PAST, readPast),
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

const END_OF =
  /\b(?:the )?(?<edge>end|close|start|beginning|middle) of (?<which>this|last|next|the) (?<unit>week|month|year|decade)\b/gi;
const THIS_UNIT =
  /\b(?:(?<part>earlier|early|later|late|mid)[ -](?:in )?)?(?:the )?(?<which>this|last|next|previous|following) (?:(?<half>first|second) half )?(?<unit>week|month|year|decade)\b(?!end|['’]s|-)/gi;
const WEEKEND =
  /\b(?:(?<pick>last|past|this past|this coming|this|next|coming|previous) |(?<=\b(?:the|over|at|on|during) ))weekend\b(?!['’]s)/gi;
const AGO = new RegExp(
  `\\b(?<amount>${AMOUNT}|last) (?<unit>days?|weeks?|fortnights?|months?|years?|decades?|nights?) (?:ago|back)\\b`,
  'gi',
);
const FEW_AGO = /\b(?:(?:just )?(?:a few|several|some|many) |(?<![\w-] ))?(?<unit>days|weeks|months) ago\b/gi;
const RECENT =
  /\b(?:in|over|during|within) (?:the )?(?:most )?(?:recent|the past few|the last few|past few|last few|last several|past several) (?<unit>days|weeks|months)\b/gi;
const PAST = new RegExp(
  `\\b(?:in|over|during|within|for) (?:the|this) (?:past|last|previous) (?:(?<amount>${AMOUNT}|\\d+) )?(?<unit>hours?|days?|weeks?|fortnight|months?|years?|decades?)\\b`,
  'gi',
);
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

function shiftOf(which: string, word: string): { unit: 'day' | 'week' | 'month' | 'year' | 'decade'; shift: number } {
  const lower = which.toLowerCase();
  const shift = lower === 'last' || lower === 'previous' ? -1 : lower === 'next' || lower === 'following' ? 1 : 0;
  return { unit: unitOf(word).unit, shift };
}

/** "By the end of the year" is its last day; "at the end of last year" only says late. */
function edgeOf(groups: Match['groups'], before: string): Part {
  const edge = groups['edge']?.toLowerCase();
  if (edge === 'end' || edge === 'close') return /\b(?:by|until|till) $/i.test(before) ? 'end' : 'late';
  return edge === 'middle' ? 'mid' : 'early';
}

function readThisUnit({ groups, before }: Match): Phrase | null {
  const which = `${groups['which']}`;
  if (/\bthe $/i.test(before) && /^last$/i.test(which)) return null;
  return { kind: 'unit', ...shiftOf(which, `${groups['unit']}`), part: partOf(groups['part'], which) };
}

function partOf(word: string | undefined, which: string): Part {
  const lower = word?.toLowerCase();
  const isThis = which.toLowerCase() === 'this';
  if (lower === 'earlier') return isThis ? 'soFar' : 'whole';
  if (lower === 'later') return isThis ? 'rest' : 'whole';
  if (lower === 'early' || lower === 'mid' || lower === 'late') return lower;
  return 'whole';
}

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

function recent(unit: string): Phrase {
  const lower = unit.toLowerCase();
  if (lower === 'days') return { kind: 'roughly', from: -6, to: 0, precision: 'week' };
  if (lower === 'weeks') return { kind: 'roughly', from: -30, to: 0, precision: 'month' };
  return { kind: 'roughly', from: -182, to: 0, precision: 'season' };
}

function readPast({ groups }: Match): Phrase {
  const word = `${groups['unit']}`;
  const amount = groups['amount'] === undefined ? 1 : amountOf(groups['amount']);
  if (/^hour/i.test(word)) return { kind: 'past', amount: Math.ceil(amount / 24), unit: 'day' };
  const { unit, times } = unitOf(word);
  return { kind: 'past', amount: amount * times, unit };
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
