import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import type { Candidate } from './candidate.ts';
import { recognise } from './recognise.ts';

/**
 * Short cases, an error class each. In `text`, "{Omsk}" is a name that must be found with just that span, "{Omsk>to}" with that role,
 * "{Omsk>where/near}" with that relation too, "{Omsk>!to}" with another role; "{~London}" must not be found as a place
 * (as `name` it may). `none`: words that must not be found at all. `soft`: known to fail; the test says so when it no longer does.
 */
type Case = {
  readonly class: string;
  readonly text: string;
  readonly none?: readonly string[];
  readonly soft?: boolean;
};

type Mark = { readonly start: number; readonly end: number; readonly expected: string };

const gazetteer = openBundledGazetteer();

const cases = ['spans', 'roles'].flatMap((file) =>
  readFileSync(new URL(`cases/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case),
);

function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[{}]/).entries()) {
    const [name = '', expected = ''] = part.startsWith('~') ? [part.slice(1), '~'] : part.split('>');
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + name.length, expected });
    text += name;
  }
  return { text, marks };
}

function find(text: string): Candidate[] {
  const clean = cleanText(text);
  return recognise(clean, splitSentences(clean), gazetteer);
}

const PLACES = new Set(['where', 'from', 'to', 'mentioned', 'actor']);

/** What is wrong with one marked name, in words; null when nothing is. */
function fault(text: string, { start, end, expected }: Mark, found: readonly Candidate[]): string | null {
  const name = text.slice(start, end);
  if (expected === '~') {
    const as = found.find((one) => one.start < end && one.end > start && PLACES.has(one.role));
    return as === undefined ? null : `${name} taken for a place (${as.role}, ${as.likelihood.toFixed(2)})`;
  }
  const candidate = found.find((one) => one.start === start && one.end === end);
  if (candidate === undefined) return `${name} not found`;
  const said = expected.includes('/') ? `${candidate.role}/${candidate.relation.kind}` : candidate.role;
  if (expected.startsWith('!')) return said === expected.slice(1) ? `${name} is ${said}` : null;
  return expected === '' || said === expected ? null : `${name} is ${said}, not ${expected}`;
}

function faults({ text: marked, none = [] }: Case): string[] {
  const { text, marks } = readMarks(marked);
  const found = find(text);
  const wrong = marks.flatMap((mark) => fault(text, mark, found) ?? []);
  const words = found.map(({ start, end }) => text.slice(start, end));
  return [...wrong, ...words.filter((word) => none.includes(word)).map((word) => `${word} found`)];
}

describe('recognise', () => {
  it.each(cases.map((one) => [`${one.class}: ${one.text}`, one] as const))('%s', (_, one) => {
    const wrong = faults(one);
    if (one.soft === true) expect(wrong, 'works now: take "soft" away').not.toEqual([]);
    else expect(wrong).toEqual([]);
  });
});
