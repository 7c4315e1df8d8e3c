import type { AnsweredLines, LearntLine, LineTask } from './geoparseWorker.ts';
import { openPool } from './openPool.ts';

/** Threads that geoparse lines, each with a gazetteer of its own. */
export type Workers = {
  readonly learn: (task: LineTask) => Promise<readonly LearntLine[]>;
  readonly answer: (task: LineTask) => Promise<AnsweredLines>;
  readonly close: () => Promise<void>;
};

/** Starts `jobs` threads. */
export function openWorkers(jobs: number): Workers {
  const pool = openPool('geoparseWorker', jobs);
  return {
    learn: (task) => pool.run(task, { name: 'learnLines' }),
    answer: (task) => pool.run(task, { name: 'answerLines' }),
    close: () => pool.destroy(),
  };
}
