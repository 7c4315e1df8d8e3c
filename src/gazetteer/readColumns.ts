/** Joins byte planes (lowest first) into numbers. `count` numbers of `planes` bytes. */
export function readPlanes(bytes: Uint8Array, count: number, planes: 2 | 3 | 4): Uint32Array {
  const out = new Uint32Array(count);
  const second = count;
  const third = planes > 2 ? count * 2 : -1;
  const fourth = planes > 3 ? count * 3 : -1;
  for (let at = 0; at < count; at++) {
    let number = (bytes[at] as number) | ((bytes[second + at] as number) << 8);
    if (third > 0) number |= (bytes[third + at] as number) << 16;
    if (fourth > 0) number |= (bytes[fourth + at] as number) << 24;
    out[at] = number;
  }
  return out;
}

/** Reads `count` LEB128 numbers (7 bits a byte, lowest first, high bit set on all but the last byte). */
export function readVarints(bytes: Uint8Array, count: number): Uint32Array {
  const out = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let shift = 0;
    let value = 0;
    let byte: number;
    do {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    out[index] = value;
  }
  return out;
}

/** Running sums: `out[i]` is where item `i` starts, `out[count]` where the last ends. */
export function startsOf(lengths: Uint8Array | Uint32Array): Uint32Array {
  const out = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) {
    out[at] = sum;
    sum += lengths[at] as number;
  }
  out[lengths.length] = sum;
  return out;
}

/** Undoes zigzag differences: 0, −1, 1, −2 … stored as 0, 1, 2, 3 …, each added to the value before. */
export function sumZigzag(differences: Uint32Array): Uint32Array {
  let value = 0;
  for (let at = 0; at < differences.length; at++) {
    const stored = differences[at] as number;
    value += (stored >>> 1) ^ -(stored & 1);
    differences[at] = value;
  }
  return differences;
}
