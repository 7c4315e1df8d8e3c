/** Lines that are put aside and read back once, in the same order: what does not fit in memory goes to the disk. */
export type Spill = {
  /** A line has no line break of its own. */
  readonly add: (line: string) => void;
  /** All lines so far. Nothing is added after the first is read. */
  readonly lines: () => Iterator<string>;
};

/** Keeps the lines in memory: for tests, and for small inputs. */
export function memorySpill(): Spill {
  const lines: string[] = [];
  return { add: (line) => void lines.push(line), lines: () => lines.values() };
}
