/** What `watchRest` puts on the window. */
export type RestWatch = {
  /**
   * Resolves when the page is at rest: nothing has been drawn or told between threads for a while, and no worker owes an answer. Without it a change meets
   * the labels of the one before it on their way to the screen (80 to 600 ms with software graphics, by chance), and the clock shows those.
   */
  readonly untilRest: () => Promise<void>;
  /** When a worker last told something of a kind, on the clock of `performance.now`; null when none has. */
  readonly lastTold: (kind: string) => number | null;
};

/** Runs in a page before its own scripts; nothing from outside of it is there. */
export function watchRest(): void {
  const QUIET_MS = 350;
  /** An answer that is this late never comes: what asked was cancelled. */
  const LATE_MS = 10_000;
  const POLL_MS = 25;
  const DRAWING = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const;
  type Message = { readonly kind?: string; readonly type?: string; readonly id?: string } | null | undefined;
  let last = performance.now();
  const owed = new Set<string>(); // ids of MapLibre's requests
  const told = new Map<string, number>();
  const watch = (owner: object, name: string): void => {
    const methods = owner as Record<string, (...values: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...values: unknown[]) {
      last = performance.now();
      return original.apply(this, values);
    };
  };
  for (const name of DRAWING) watch(WebGL2RenderingContext.prototype, name);
  watch(CanvasRenderingContext2D.prototype, 'clearRect');
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        last = performance.now();
        if (data?.kind !== undefined) told.set(data.kind, last);
        if (data?.type === '<response>') owed.delete(`${data.id}`);
      });
    }
    override postMessage(message: unknown, transfer?: unknown): void {
      const { type, id } = (message as Message) ?? {};
      last = performance.now();
      if (type === '<cancel>') owed.delete(`${id}`);
      else if (type !== undefined && type !== '<response>') owed.add(`${id}`);
      super.postMessage(message, (transfer ?? []) as Transferable[]);
    }
  };
  const isAtRest = (): boolean => {
    const quiet = performance.now() - last;
    return quiet > LATE_MS || (quiet > QUIET_MS && owed.size === 0);
  };
  const untilRest = async (): Promise<void> => {
    while (!isAtRest()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    owed.clear();
  };
  Object.assign(window, { untilRest, lastTold: (kind: string) => told.get(kind) ?? null });
}
