import type { Attempt, Effects, PathInfo } from './effects.ts';

/** Content of a file; a path that this one links to; or a file or folder that may not be read. */
export type MemoryNode = string | Uint8Array | { readonly link: string } | { readonly forbidden: true };

/** A machine that lives in memory: for tests, and for running the stages in a browser. `nodes` maps paths to what is there. */
export function memoryEffects(
  nodes: Readonly<Record<string, MemoryNode>>,
  listReversed = false,
): Effects & { readonly written: Map<string, string | Uint8Array>; readonly logged: string[] } {
  const paths = Object.keys(nodes);
  const written = new Map<string, string | Uint8Array>();
  const logged: string[] = [];

  const follow = (path: string, depth = 0): string | null => {
    if (depth > 40) return null;
    const parts = path.split('/');
    for (let count = 1; count <= parts.length; count++) {
      const node = nodes[parts.slice(0, count).join('/')];
      if (node === undefined || typeof node === 'string' || !('link' in node)) continue;
      return follow([node.link, ...parts.slice(count)].join('/'), depth + 1);
    }
    return path;
  };
  const failed = (code: 'missing' | 'forbidden' | 'link-loop', words: string) => ({ code, words });

  const inspect = (path: string): PathInfo => {
    const real = follow(path);
    if (real === null) return { kind: 'failed', reason: failed('link-loop', 'it is a link that leads back to itself') };
    const link = real === path ? {} : { leadsTo: real };
    const node = nodes[real];
    if (node !== undefined && typeof node === 'object' && 'forbidden' in node) {
      return { kind: 'failed', reason: failed('forbidden', 'there is no permission to read it') };
    }
    if (typeof node === 'string') return { kind: 'file', sizeBytes: new TextEncoder().encode(node).length, ...link };
    if (node instanceof Uint8Array) return { kind: 'file', sizeBytes: node.length, ...link };
    if (paths.some((other) => other.startsWith(`${real}/`))) return { kind: 'folder', identity: real, ...link };
    return { kind: 'failed', reason: failed('missing', 'there is no such file or folder') };
  };

  const readFile = (path: string): Attempt<Uint8Array> => {
    const node = nodes[follow(path) ?? ''];
    if (typeof node === 'string') return { ok: true, value: new TextEncoder().encode(node) };
    if (node instanceof Uint8Array) return { ok: true, value: node };
    return { ok: false, reason: failed('missing', 'there is no such file or folder') };
  };

  const listFolder = (path: string): Attempt<readonly string[]> => {
    const prefix = `${follow(path)}/`;
    const names = paths
      .filter((other) => other.startsWith(prefix))
      .map((other) => other.slice(prefix.length).split('/')[0]!);
    const unique = [...new Set(names)];
    return { ok: true, value: listReversed ? unique.reverse() : unique };
  };

  return {
    inspect,
    readFile,
    listFolder,
    writeFile: (path, content) => void written.set(path, content),
    log: (line) => void logged.push(line),
    written,
    logged,
  };
}
