/** What the pipeline may ask of the machine. `nodeEffects.ts` does it for real; tests pass a recording one. */
export type Effects = {
  readonly readFile: (path: string) => Uint8Array;
  /** Names below a folder, sorted by code unit, or the reason why not. */
  readonly listFolder: (path: string) => readonly FolderEntry[];
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  readonly log: (line: string) => void;
};

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' };
