import Tinypool from 'tinypool';

/**
 * Threads that run a worker of this folder: from the bundle its bundled file, from the sources the source, translated as it is
 * loaded. `youngMb`: a thread that makes much that does not last is swept less often with a larger nursery. `tasksAtOnce`: so many lie
 * ready at a thread, for when this one is too busy to hand it the next.
 */
export function openPool(
  worker: 'geoparseWorker' | 'buildWorker',
  jobs: number,
  youngMb: number | null = null,
  tasksAtOnce = 1,
): Tinypool {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? `./${worker}FromSource.mjs` : `./${worker}.mjs`;
  return new Tinypool({
    filename: new URL(file, import.meta.url).href,
    execArgv: [], // what this process was started with is no business of the threads
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: tasksAtOnce,
    ...(youngMb === null ? {} : { resourceLimits: { maxYoungGenerationSizeMb: youngMb } }),
  });
}
