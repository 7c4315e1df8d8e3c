import type { PackEntry } from '../model/packFormat.ts';

/** The files of a pack by name, each with its type. Rejects when a single byte of it is wrong or missing. */
export async function openPack(text: string): Promise<ReadonlyMap<string, Blob>> {
  const bytes = await gunzip(bytesOf(text));
  const end = bytes.indexOf(0x0a);
  const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as PackEntry[];
  const files = new Map<string, Blob>();
  let at = end + 1;
  for (const { name, type, bytes: length } of entries) {
    files.set(name, new Blob([bytes.subarray(at, at + length)], { type }));
    at += length;
  }
  if (at !== bytes.length) throw new Error(`${bytes.length} bytes, where ${at} were packed`);
  return files;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** The gzip stream ends with a checksum of its content: damage is an error here, never wrong data later. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
