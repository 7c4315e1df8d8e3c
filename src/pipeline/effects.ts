/** What the pipeline may ask of the machine. `nodeEffects.ts` does it for real; tests pass one that lives in memory. */
export type Effects = {
  /** What is at the path; links are followed. */
  readonly inspect: (path: string) => PathInfo;
  readonly readFile: (path: string) => Attempt<Uint8Array>;
  /** Names in a folder, in any order: whoever walks it sorts. */
  readonly listFolder: (path: string) => Attempt<readonly string[]>;
  /** Makes the folders above it when they are missing. */
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  readonly log: (line: string) => void;
};

/** `identity` is the same for a folder and every link to it. `leadsTo`: of a link, the same of what it leads to. `stamp` of a file is another one whenever its content may be another. */
export type PathInfo =
  | { readonly kind: 'file'; readonly sizeBytes: number; readonly stamp?: string | null; readonly leadsTo?: string }
  | { readonly kind: 'folder'; readonly identity: string; readonly leadsTo?: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'failed'; readonly reason: FailReason };

/** Why something on the disk could not be had, in words for the author: "there is no such file". */
export type FailReason = {
  readonly code: 'missing' | 'forbidden' | 'link-loop' | 'too-large' | 'other';
  readonly words: string;
};

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: FailReason };
