import { loadKnowledge } from '../../src/command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../../src/command/nodeEffects.ts';
import type { BuildKnowledge } from '../../src/pipeline/buildRequest.ts';

let loaded: BuildKnowledge | null = null;

/** The bundled knowledge, opened once. */
export function knowledge(): BuildKnowledge {
  if (loaded !== null) return loaded;
  const result = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (result.kind === 'wrong') throw new Error(result.message);
  loaded = result.knowledge;
  return loaded;
}
