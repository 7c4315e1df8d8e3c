import Tinypool from 'tinypool';

/**
 * Threads that run a worker of this folder: from the bundle its bundled file, from the sources the source, translated as it is
 * loaded. `youngMb`: a thread that makes much that does not last is swept less often with a larger nursery.
 */
export function openPool(
  worker: 'geoparseWorker' | 'buildWorker',
  jobs: number,
  youngMb: number | null = null,
): Tinypool {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? `./${worker}FromSource.mjs` : `./${worker}.mjs`;
  return new Tinypool({
    filename: new URL(file, import.meta.url).href,
    execArgv: [], // what this process was started with is no business of the threads
    minThreads: jobs,
    maxThreads: jobs,
    ...(youngMb === null ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMb } }),
  });
}
