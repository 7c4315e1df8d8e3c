/** Lowest bytes of all numbers, then all second bytes, and so on. */
export function writePlanes(numbers: ArrayLike<number>, planes: 2 | 3 | 4): Uint8Array {
  const out = new Uint8Array(numbers.length * planes);
  for (let plane = 0; plane < planes; plane++) {
    for (let at = 0; at < numbers.length; at++)
      out[plane * numbers.length + at] = ((numbers[at] as number) >>> (plane * 8)) & 255;
  }
  return out;
}

/** LEB128: seven bits a byte, lowest first. */
export function writeVarints(numbers: ArrayLike<number>): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    let left = numbers[at] as number;
    while (left > 127) {
      out.push((left & 127) | 128);
      left >>>= 7;
    }
    out.push(left);
  }
  return Uint8Array.from(out);
}

/** Differences from the number before, as 0, −1, 1, −2 … → 0, 1, 2, 3 … */
export function zigzagDifferences(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => {
    const difference = number - (numbers[at - 1] ?? 0);
    return ((difference << 1) ^ (difference >> 31)) >>> 0;
  });
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
