import Tinypool from 'tinypool';
import type { AnsweredLines, LearntLine, LineTask } from './geoparseWorker.ts';

/** Threads that geoparse lines, each with a gazetteer of its own. */
export type Workers = {
  readonly learn: (task: LineTask) => Promise<readonly LearntLine[]>;
  readonly answer: (task: LineTask) => Promise<AnsweredLines>;
  readonly close: () => Promise<void>;
};

/** Starts `jobs` threads. From the bundle they run its worker; from the sources, the source, translated as it is loaded. */
export function openWorkers(jobs: number): Workers {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? './geoparseWorkerFromSource.mjs' : './geoparseWorker.mjs';
  const pool = new Tinypool({
    filename: new URL(file, import.meta.url).href,
    execArgv: [], // what this process was started with is no business of the threads
    minThreads: jobs,
    maxThreads: jobs,
  });
  return {
    learn: (task) => pool.run(task, { name: 'learnLines' }),
    answer: (task) => pool.run(task, { name: 'answerLines' }),
    close: () => pool.destroy(),
  };
}
