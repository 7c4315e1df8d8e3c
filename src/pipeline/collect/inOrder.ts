/**
 * Starts a piece of work for each input, at most `ahead` of them at once, and gives the outcomes in the order of the inputs, each as soon as
 * it is there: none waits for an input that has not come. Holds no more than `ahead` inputs and outcomes. Throws what a piece of work
 * throws, when its turn comes.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  work: (input: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out> {
  const started: Promise<Out>[] = [];
  const source = inputs[Symbol.asyncIterator]();
  let asked: Promise<IteratorResult<In>> | null = null;
  let isOver = false;
  try {
    while (!isOver || started.length > 0) {
      if (!isOver && started.length < ahead) asked ??= source.next();
      const came: IteratorResult<In> | 'outcome' = await firstOf(asked, started[0]);
      if (came === 'outcome') {
        yield await started.shift()!;
        continue;
      }
      asked = null;
      if (came.done === true) {
        isOver = true;
        continue;
      }
      const outcome = work(came.value);
      outcome.catch(() => undefined); // told of when its turn comes
      started.push(outcome);
    }
  } finally {
    // An input that is still on its way may never come: nobody waits for it.
    const closed = isOver ? undefined : source.return?.();
    if (asked === null) await closed;
    else closed?.catch(() => undefined);
  }
}

/** What is there first: the input asked for, or the outcome whose turn it is. One of the two is given. */
function firstOf<In, Out>(
  asked: Promise<IteratorResult<In>> | null,
  outcome: Promise<Out> | undefined,
): Promise<IteratorResult<In> | 'outcome'> {
  const waits: Promise<IteratorResult<In> | 'outcome'>[] = [];
  if (asked !== null) waits.push(asked);
  if (outcome !== undefined) waits.push(outcome.then(() => 'outcome' as const));
  return Promise.race(waits);
}
