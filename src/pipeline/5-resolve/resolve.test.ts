import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { FEATURE_CLASSES, type FeatureClass, type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { HomeLedger } from './outletHomes.ts';
import { resolve } from './resolve.ts';
import { NO_CONTEXT, type ResolveContext } from './resolveContext.ts';

const gazetteer = openBundledGazetteer();
const folder = new URL('./cases/', import.meta.url);

type Case = {
  readonly title: string;
  readonly marked: string;
  readonly name: string;
  readonly expected: string;
  readonly options: string;
};

const cases: Case[] = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .toSorted()
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [marked = '', name = '', expected = '', options = ''] = line.split('\t');
    return { title: `${marked} ${options}: ${name} is in ${expected}`, marked, name, expected, options };
  });

describe('cases of resolution', () => {
  it('are at least sixty', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, { marked, name, expected, options }) => {
    const { text, candidates } = candidatesOf(marked);
    const clean = { text, blocks: [], toOriginal: (offset: number) => offset };
    const mention = resolve(candidates, clean, gazetteer, contextOf(options)).find((one) => one.text === name);
    const place = mention?.place ?? null;
    const where = expected.includes(',') ? `${place?.admin1}, ${place?.country}` : place?.country;
    expect(where).toBe(expected);
    const kind = /kind=(\w+)/.exec(options)?.[1];
    if (kind !== undefined) expect(place?.kind).toBe(kind);
  });
});

/** "[Troy]>, [N.C.]" → the text without marks and a candidate a mark. "[Tula/admin1]": the words ask for that class. */
function candidatesOf(marked: string): { text: string; candidates: Candidate[] } {
  const candidates: Candidate[] = [];
  const contained = new Set<number>();
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    if (!part.startsWith('[')) {
      if (part.startsWith('>')) contained.add(candidates.length - 1);
      text += part.replace(/^>/, '');
      continue;
    }
    const [name = '', wanted] = part.slice(1, -1).split('/');
    candidates.push({
      start: text.length,
      end: text.length + name.length,
      names: [name],
      wanted: FEATURE_CLASSES.find((one): one is FeatureClass => one === wanted) ?? null,
      role: 'where',
      relation: { kind: 'in' },
      container: null,
      settledRow: null,
      isDateline: text === '' && marked.includes('] ('),
      likelihood: 0.9,
    });
    text += name;
  }
  return { text, candidates: candidates.map((candidate, index) => withContainer(candidate, index, contained)) };
}

/** "[A]>, [B]": B contains A. */
function withContainer(candidate: Candidate, index: number, contained: ReadonlySet<number>): Candidate {
  return contained.has(index) ? { ...candidate, container: index + 1 } : candidate;
}

function contextOf(options: string): ResolveContext {
  const bias = /bias=(\w\w)/.exec(options)?.[1];
  const home = /home=(.*)$/.exec(options)?.[1];
  const homes =
    home === undefined ? null : new HomeLedger(gazetteer, [{ outlet: 'outlet', row: rowNamed(gazetteer, home) }]);
  return {
    ...NO_CONTEXT,
    home: homes?.homeOf('outlet', null) ?? null,
    biasRow: bias === undefined ? null : gazetteer.countryRowOf(bias),
  };
}

/** "Columbus, Ohio, US" → its row. */
function rowNamed({ lookup, placeOf }: Gazetteer, text: string): number {
  const [name = '', admin1, country] = text.split(', ');
  const row = lookup(name).find((one) => placeOf(one).admin1 === admin1 && placeOf(one).country === country);
  if (row === undefined || row === NO_ROW) throw new Error(`no place "${text}"`);
  return row;
}
