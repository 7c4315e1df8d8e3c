import { characterOfKeyCode } from './keyCode.ts';

/** Bytes of all names, one after another: name `key` is `text[starts[key]..starts[key + 1])`. */
export type SpelledNames = {
  readonly count: number;
  readonly text: Uint8Array;
  readonly starts: Uint32Array;
  readonly nameOf: (key: number) => string;
};

/** Writes front-coded names out in full. In: bytes shared with the name before, how many follow, those bytes. */
export function spellNames(shared: Uint8Array, lengths: Uint8Array, suffixes: Uint8Array): SpelledNames {
  const count = shared.length;
  const starts = new Uint32Array(count + 1);
  let total = 0;
  for (let key = 0; key < count; key++) {
    starts[key] = total;
    total += (shared[key] as number) + (lengths[key] as number);
  }
  starts[count] = total;
  const text = new Uint8Array(total);
  let [from, to, before] = [0, 0, 0];
  for (let key = 0; key < count; key++) {
    const start = to;
    for (const end = to + (shared[key] as number); to < end; ) text[to++] = text[before++] as number;
    for (const end = to + (lengths[key] as number); to < end; ) text[to++] = suffixes[from++] as number;
    before = start;
  }
  return spelledNames(text, starts);
}

/** Names from their bytes and where each starts. */
export function spelledNames(text: Uint8Array, starts: Uint32Array): SpelledNames {
  const nameOf = (key: number): string => decode(text, starts[key] as number, starts[key + 1] as number);
  return { count: starts.length - 1, text, starts, nameOf };
}

function decode(text: Uint8Array, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) out += characterOfKeyCode(text[at] as number);
  return out;
}
