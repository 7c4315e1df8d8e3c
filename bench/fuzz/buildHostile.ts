import { readInputs } from '../../src/pipeline/1-read/readInputs.ts';
import { NO_CACHE } from '../../src/pipeline/articleCache.ts';
import { type BuildResult, buildData } from '../../src/pipeline/build.ts';
import { memoryEffects } from '../../src/pipeline/memoryEffects.ts';
import type { HostileFile } from './hostileFile.ts';
import { knowledge } from './knowledge.ts';

/** `texts`: what the readers make of the files, by article id. */
export type HostileBuild = BuildResult & { readonly mentionLines: string; readonly texts: ReadonlyMap<string, string> };

/** Builds the data of some files in memory, with all other formats too. Out: the result and the lines of `mentions.jsonl`. */
export async function buildHostile(files: readonly HostileFile[]): Promise<HostileBuild> {
  const nodes = Object.fromEntries(
    files.map(({ name, bytes }, index) => [name.replace('article', `article${index}`), bytes]),
  );
  const texts = new Map<string, string>();
  for await (const item of readInputs(['in'], memoryEffects(nodes), { columns: {} })) {
    if (item.kind === 'article') texts.set(item.article.id, item.article.text);
  }
  const result = await buildData(
    {
      ...{ inputs: ['in'], reading: { columns: {} }, issues: [], skipped: [], cache: NO_CACHE },
      also: ['timemap', 'lpf', 'acled-csv', 'kml', 'georss'],
    },
    knowledge(),
    memoryEffects(nodes),
    () => undefined,
  );
  const mentionLines = String(result.files.find(({ name }) => name === 'mentions.jsonl')?.content);
  return { ...result, mentionLines, texts };
}
