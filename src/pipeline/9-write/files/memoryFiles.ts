import { bytesHash } from '../../../model/bytesHash.ts';
import type { FileStore } from './fileStore.ts';

/** Keeps files in memory: for tests, and for building in a browser. Texts are kept as text. */
export function memoryFiles(): FileStore {
  const encoder = new TextEncoder();
  return {
    open: (name) => {
      const pieces: Uint8Array[] = [];
      let isText = true;
      return {
        add: (piece) => {
          isText &&= typeof piece === 'string' || !name.endsWith('.bin');
          pieces.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
        },
        close: () => {
          const bytes = joined(pieces);
          const content = isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
          return { name, content, bytes: bytes.length, checksum: bytesHash(bytes) };
        },
      };
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
