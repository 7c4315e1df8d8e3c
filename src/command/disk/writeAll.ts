import { writeSync } from 'node:fs';

/** Writes all of the bytes where the file stands: one call may write a part of them. Out: how many there were. */
export function writeAll(file: number, bytes: Uint8Array): number {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  return bytes.length;
}
