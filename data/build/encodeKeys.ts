import { KEY_BLOCK } from '../../src/gazetteer/keyBlock.ts';
import { keyCode } from '../../src/gazetteer/keyCode.ts';
import { concatBytes } from './writeColumns.ts';

const MOST_SHARED = 255;

/** Front-codes names that are already sorted by their key bytes: bytes shared with the name before (none every 16 names), bytes that follow, and those. */
export function encodeKeys(keys: readonly string[]): {
  keyShared: Uint8Array;
  keyLength: Uint8Array;
  keyText: Uint8Array;
} {
  const keyShared = new Uint8Array(keys.length);
  const keyLength = new Uint8Array(keys.length);
  const parts: Uint8Array[] = [];
  let before = new Uint8Array(0);
  for (const [at, key] of keys.entries()) {
    const bytes = Uint8Array.from(key, (letter) => keyCode(letter.charCodeAt(0)));
    let shared = 0;
    if (at % KEY_BLOCK === 0) before = new Uint8Array(0);
    while (shared < MOST_SHARED && shared < before.length && shared < bytes.length && before[shared] === bytes[shared])
      shared++;
    keyShared[at] = shared;
    keyLength[at] = bytes.length - shared;
    parts.push(bytes.subarray(shared));
    before = bytes;
  }
  return { keyShared, keyLength, keyText: concatBytes(parts) };
}
