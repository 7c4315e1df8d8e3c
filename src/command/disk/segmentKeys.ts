/** FNV-1a over the key's UTF-16 units, mixed once more so that the low bits, which choose the slot, rest on all of it. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Whether the bytes from `start` up to `end` are the key in UTF-8. */
export function isKeyAt(words: Buffer, start: number, end: number, key: string): boolean {
  if (end - start !== key.length) return end - start > key.length && words.toString('utf8', start, end) === key;
  let at = 0; // as many bytes as letters: all of them ASCII
  while (at < key.length && words[start + at] === key.charCodeAt(at)) at++;
  return at === key.length;
}
