import { availableParallelism } from 'node:os';
import type { Crew } from './manyHands.ts';

/** More threads than these want more memory than a build is worth, unless the author says so. */
const MOST_UNASKED = 4;
/** Where nothing was said: a helper reads the gazetteer and is slow at first. */
const WORTH_HELPING = 256;

/** Who works. `jobs`: what the author said, null for nothing: then as many threads as the machine has for us, once there is much to do. */
export function crewFor(jobs: number | null): Crew {
  if (jobs !== null) return { threads: jobs, startsAfter: 0 };
  return { threads: Math.min(MOST_UNASKED, availableParallelism()), startsAfter: WORTH_HELPING };
}
