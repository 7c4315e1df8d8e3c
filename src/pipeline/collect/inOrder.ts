/**
 * Starts a piece of work for each input, at most `ahead` of them at once, and gives the outcomes in the order of the inputs. Holds no more
 * than `ahead` inputs and outcomes. Throws what a piece of work throws, when its turn comes.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  work: (input: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out> {
  const started: Promise<Out>[] = [];
  for await (const input of inputs) {
    const outcome = work(input);
    outcome.catch(() => undefined); // told of when its turn comes
    started.push(outcome);
    if (started.length >= ahead) yield await started.shift()!;
  }
  for (const outcome of started) yield await outcome;
}
