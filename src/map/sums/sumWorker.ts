import { answerQuestions } from './answerQuestions.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** The worker's own script. Its global scope, as far as it is used: the page's types know no worker. */
type Scope = {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  readonly postMessage: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
};

const scope = globalThis as unknown as Scope;
const answer = answerQuestions();

scope.onmessage = ({ data }) => {
  const told = answer(data);
  if (told !== null) scope.postMessage(told, told.kind === 'sums' ? buffersOf(told.sums, told.sums.movements) : []);
};

/** The numbers are handed over, not copied. */
function buffersOf(...tables: readonly object[]): ArrayBuffer[] {
  return tables.flatMap((table) =>
    Object.values(table).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])),
  );
}
