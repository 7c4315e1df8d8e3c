/** Notes when workers that are started from now on tell something. Out: when a message of a kind came last, or null. */
export function watchWorkers(): (kind: string) => number | null {
  const came = new Map<string, number>();
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly kind?: string } | null>) => {
        if (typeof data?.kind === 'string') came.set(data.kind, performance.now());
      });
    }
  };
  return (kind) => came.get(kind) ?? null;
}
