import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../../model/contentHash.ts';
import { INSTALLATION } from '../installation.ts';
import { stampsBelow } from './stampsBelow.ts';

const ROOT = fileURLToPath(INSTALLATION);
const PARTS = [
  'src/command',
  'src/pipeline',
  'src/gazetteer',
  'src/model',
  'data/supplement',
  'data/gazetteer.bin.br',
  'data/place-names.txt.br',
];

/**
 * Names everything that decides what is found in an article and written of it, besides the article: code and data files with their sizes
 * and times. For caches alone. Not the corrections: what they say of an article is in the name of its entry (`correctionsKey`).
 */
export function engineVersion(): string {
  return `dateline-cache-1 ${contentHash(PARTS.flatMap((part) => stampsBelow(join(ROOT, part))).join('\n'))}`;
}
