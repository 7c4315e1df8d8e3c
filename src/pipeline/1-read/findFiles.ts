import type { Issue } from '../../model/issue.ts';
import type { Effects, FailReason } from '../effects.ts';

/** A file to read: the path as the author would name it, and the path below the input folder. */
export type FoundFile = {
  readonly path: string;
  readonly id: string;
  readonly sizeBytes: number;
  /** Another one whenever the content may be another; null when nobody can tell. */
  readonly stamp: string | null;
};

/** Files in the order in which they are read, and what could not be looked at. */
export type FoundFiles = { readonly files: readonly FoundFile[]; readonly issues: readonly Issue[] };

type Found = { readonly files: FoundFile[]; readonly issues: Issue[] };

/**
 * Every file below the given files and folders, sorted by id, whatever order the machine lists them in.
 * Hidden files and folders (a leading dot) are passed over. A link back to a folder above it is an issue and is not followed; so is one that
 * leads out of the given folder: who hands somebody a folder must not choose which of their other files are published.
 */
export function findFiles(paths: readonly string[], effects: Effects, skipped: readonly string[] = []): FoundFiles {
  const found: Found = { files: [], issues: [] };
  for (const given of [...paths].sort(byCodeUnit)) {
    const path = given.replace(/(?<=.)\/+$/, '').replace(/^(?:\.\/+)+(?=.)/, '');
    visit({ path, id: '', above: [], skipped }, effects, found);
  }
  const files = [...new Map(found.files.map((file) => [file.path, file])).values()];
  files.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.path, b.path));
  return { files, issues: found.issues };
}

type Visit = {
  readonly path: string;
  readonly id: string;
  readonly above: readonly string[];
  readonly skipped: readonly string[];
};

function visit({ path, id, above, skipped }: Visit, effects: Effects, found: Found): void {
  const info = effects.inspect(path);
  const leadsTo = info.kind === 'file' || info.kind === 'folder' ? info.leadsTo : undefined;
  if (leadsTo !== undefined && above[0] !== undefined && !isInside(leadsTo, above[0])) {
    found.issues.push(outsideIssue(path));
    return;
  }
  switch (info.kind) {
    case 'file':
      found.files.push({
        path,
        id: id === '' ? lastPart(path) : id,
        sizeBytes: info.sizeBytes,
        stamp: info.stamp ?? null,
      });
      return;
    case 'folder':
      if (skipped.includes(info.identity)) return;
      if (above.includes(info.identity)) found.issues.push(loopIssue(path));
      else visitFolder({ path, id, above: [...above, info.identity], skipped }, effects, found);
      return;
    case 'other':
      found.issues.push(unreadableIssue(path, { code: 'other', words: 'it is neither a file nor a folder' }));
      return;
    case 'failed':
      found.issues.push(info.reason.code === 'link-loop' ? loopIssue(path) : unreadableIssue(path, info.reason));
  }
}

function visitFolder({ path, id, above, skipped }: Visit, effects: Effects, found: Found): void {
  const listed = effects.listFolder(path);
  if (!listed.ok) {
    found.issues.push(unreadableIssue(path, listed.reason));
    return;
  }
  const prefix = path.endsWith('/') ? path : `${path}/`;
  for (const name of [...listed.value].sort(byCodeUnit)) {
    if (name.startsWith('.')) continue;
    visit({ path: prefix + name, id: id === '' ? name : `${id}/${name}`, above, skipped }, effects, found);
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lastPart = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Both real paths, of the same machine. A link to the folder itself is no way out: it is a loop. */
const isInside = (path: string, folder: string): boolean =>
  path === folder ||
  path.startsWith(/[/\\]$/u.test(folder) ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`);

const outsideIssue = (file: string): Issue => ({
  ...{ file, line: 1, column: 1, severity: 'error', code: 'link-outside' },
  message: 'this link leads out of the folder and is not followed',
  hint: 'Give what it leads to as a folder or file of its own.',
});

const loopIssue = (file: string): Issue => ({
  ...{ file, line: 1, column: 1, severity: 'error', code: 'link-loop' },
  message: 'this link leads back to itself or to a folder above it',
  hint: 'Remove the link, or make it point at the articles themselves.',
});

/** A path that could not be read, and why. */
export const unreadableIssue = (file: string, { code, words }: FailReason): Issue => ({
  ...{ file, line: 1, column: 1, severity: 'error', code: code === 'missing' ? 'path-missing' : 'path-unreadable' },
  message: words,
  hint:
    code === 'missing'
      ? 'Check the spelling of the path.'
      : 'Give yourself permission to read it, or leave it out; the other articles were read.',
});
