import { findAll, type Match } from '../findAll.ts';
import type { Part, Phrase, PhraseRule } from '../phrase.ts';
import { pickOf } from './weekdays.ts';
import { AMOUNT, amountOf, unitOf } from './words.ts';

/** Weeks, months and years seen from the day of speaking: "earlier this week", "last month", "in the past three days", "over the weekend". */
export const units: PhraseRule = {
  trigger:
    /\b(?:this|last|next|previous|following|recent|past|few|several|of the) (?:[\w-]+ ){0,2}(?:hour|day|week|fortnight|month|year|decade)|\bweekend/i,
  find: (sentence) => [
    ...findAll(sentence, END_OF, ({ groups, before }) => ({
      kind: 'unit',
      ...shiftOf(`${groups['which']}`, `${groups['unit']}`),
      part: edgeOf(groups, before),
    })),
    ...findAll(sentence, THIS_UNIT, readThisUnit),
    ...findAll(sentence, WEEKEND, ({ groups }) => ({ kind: 'weekend', pick: pickOf(groups['pick']) })),
    ...findAll(sentence, RECENT, ({ groups }) => recent(`${groups['unit']}`)),
    ...findAll(sentence, PAST, readPast),
  ],
};

const END_OF =
  /\b(?:the )?(?<edge>end|close|start|beginning|middle) of (?<which>this|last|next|the) (?<unit>week|month|year|decade)\b/gi;
const THIS_UNIT =
  /\b(?:(?<part>earlier|early|later|late|mid)[ -](?:in )?)?(?:the )?(?<which>this|last|next|previous|following) (?:(?<half>first|second) half )?(?<unit>week|month|year|decade)\b(?!end|['’]s|-)/gi;
const WEEKEND =
  /\b(?:(?<pick>last|past|this past|this coming|this|next|coming|previous) |(?<=\b(?:the|over|at|on|during) ))weekend\b(?!['’]s)/gi;
const RECENT =
  /\b(?:in|over|during|within) (?:the )?(?:most )?(?:recent|the past few|the last few|past few|last few|last several|past several) (?<unit>days|weeks|months)\b/gi;
const PAST = new RegExp(
  `\\b(?:in|over|during|within|for) (?:the|this) (?:past|last|previous) (?:(?<amount>${AMOUNT}|\\d+) )?(?<unit>hours?|days?|weeks?|fortnight|months?|years?|decades?)\\b`,
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
  if (edge === 'end' || edge === 'close') return /\b(?:by|until|till) $/i.test(before) ? 'end' : 'close';
  return edge === 'middle' ? 'mid' : 'opening';
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
