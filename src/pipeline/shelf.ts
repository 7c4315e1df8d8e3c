/** Bytes put aside under names, on the disk or in memory. What lies there may stay for later builds: a name stands for one content. */
export type Shelf = {
  readonly get: (name: string) => Uint8Array | null;
  /** As `get`, for a short look: the next call may overwrite the bytes. */
  readonly look: (name: string) => Uint8Array | null;
  /** Whether there is something of that name, without looking whether it is still what was put there. Like `get`, it tells that the name is in use. */
  readonly holds: (name: string) => boolean;
  /** Some of the bytes, which the next call may overwrite. Throws `ShelfDamaged` when there is nothing of that name. */
  readonly part: (name: string, start: number, length: number) => Uint8Array;
  /** Keeps the bytes as they are now: they may be overwritten afterwards. */
  readonly put: (name: string, bytes: Uint8Array) => void;
};

/** Thrown when what a shelf held is gone or no longer what was put there: what an earlier build left is not to be used. */
export class ShelfDamaged extends Error {
  constructor(name: string) {
    super(`nothing is kept under ${name}, or it was damaged`);
  }
}

/** Keeps all in memory: for tests, and for those who look at what was found. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, Uint8Array>();
  const part = (name: string, start: number, length: number): Uint8Array => {
    const bytes = kept.get(name);
    if (bytes === undefined) throw new ShelfDamaged(name);
    return bytes.subarray(start, start + length);
  };
  const get = (name: string): Uint8Array | null => kept.get(name) ?? null;
  return {
    get,
    look: get,
    holds: (name) => kept.has(name),
    part,
    put: (name, bytes) => void kept.set(name, new Uint8Array(bytes)),
  };
}
