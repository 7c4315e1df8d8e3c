import type { Role } from '../../model/mention.ts';
import type { Span } from './findSpans.ts';
import { WORD } from './lexicon.ts';
import type { Scene } from './spanFeatures.ts';

/** What a place name does in its sentence, from the words around it. */
export function findRole({ tokens, runs }: Scene, { from, to }: Span): Role {
  const bitsAt = (token: number): number => (token >= 0 && token < tokens.count ? (runs.bits[token] as number) : 0);
  const runTo = runs.to[to - 1] as number;
  if (runTo > to && (bitsAt(runTo - 1) & (WORD.organisation | WORD.club)) !== 0) return 'name';
  if ((bitsAt(to) & (WORD.say | WORD.act)) !== 0) return 'actor';
  if ((bitsAt(from - 1) & WORD.placePreposition) !== 0) return 'where';
  return 'mentioned';
}
