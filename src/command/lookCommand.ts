import type { Command, Lean } from './commandLine.ts';

/** What `review` and `report` have in common with a build: what to read, and what is known beforehand. */
type Reading = {
  readonly inputs: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly categories: string | null;
  readonly corrections: string | null;
  readonly lean: Lean;
  readonly quiet: boolean;
};

/** The commands that look at what a build would find: the review desk, and the page about its quality. */
export function lookCommand(
  kind: 'review' | 'report',
  reading: Reading,
  { out, by, port }: { readonly out?: string; readonly by?: string; readonly port?: string },
): Command {
  if (reading.inputs.length === 0) {
    return { kind: 'wrong', message: `${kind} needs at least one file or folder of articles` };
  }
  if (kind === 'report') {
    if (out === undefined || out === '') return { kind: 'wrong', message: 'report needs --out FILE.html' };
    return { kind, out, ...reading };
  }
  const number = Number(port ?? '0');
  if (!/^\d{1,5}$/u.test(port ?? '0') || number > 65_535) {
    return { kind: 'wrong', message: `--port "${port}" is not a number from 0 to 65535` };
  }
  return { kind, by: by ?? '', port: number, ...reading };
}
