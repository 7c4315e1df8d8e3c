const QUIET_MS = 2000;
const EVERY_MS = 100;

/** Shows what is being done on a terminal, once it takes over 2 s; elsewhere does nothing. */
export type Progress = { readonly show: (line: string) => void; readonly clear: () => void };

/** `stream` is standard error. */
export function startProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const startMs = performance.now();
  let shownMs = 0;
  return {
    show: (line) => {
      const nowMs = performance.now();
      if (nowMs - startMs < QUIET_MS || nowMs - shownMs < EVERY_MS) return;
      shownMs = nowMs;
      stream.write(`\r\u001b[K${line}`);
    },
    clear: () => {
      if (shownMs > 0) stream.write('\r\u001b[K');
      shownMs = 0;
    },
  };
}
