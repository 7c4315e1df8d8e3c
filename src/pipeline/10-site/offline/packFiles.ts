import { gzipSync } from 'fflate';
import type { PackEntry } from '../../../model/packFormat.ts';

/** A file of the page with the type a server would give it. */
export type PackedFile = { readonly name: string; readonly type: string; readonly content: Uint8Array };

/** Of bytes that are compressed inside already, level 0 only adds the checksum. */
export type PackLevel = 0 | 9;

/** Packs files as `model/packFormat.ts` says. Same files, same text, on every machine. */
export function packFiles(files: readonly PackedFile[], level: PackLevel): string {
  const entries: PackEntry[] = files.map(({ name, type, content }) => ({ name, type, bytes: content.length }));
  const head = new TextEncoder().encode(`${JSON.stringify(entries)}\n`);
  const whole = new Uint8Array(files.reduce((sum, { content }) => sum + content.length, head.length));
  whole.set(head);
  let end = head.length;
  for (const { content } of files) {
    whole.set(content, end);
    end += content.length;
  }
  return base64Of(gzipSync(whole, { level, mtime: 0 }));
}

const CHUNK_BYTES = 3 * 8192; // a multiple of three, so that only the last chunk is padded

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES))));
  }
  return parts.join('');
}
