import type { Lean } from './lean.ts';

/** What `review` and `report` have in common with a build: what to read, and what is known beforehand. */
type Reading = {
  readonly inputs: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly jobs: number;
  readonly categories: string | null;
  readonly corrections: string | null;
  readonly lean: Lean;
  readonly quiet: boolean;
};

/** The commands that look at what a build would find: the review desk, and the page about its quality. */
export type LookCommand =
  | (Reading & { readonly kind: 'review'; readonly by: string; readonly port: number })
  | (Reading & { readonly kind: 'report'; readonly out: string });

type Options = { readonly out?: string; readonly by?: string; readonly port?: string };

/** The command, or what is wrong with its options. */
export function lookCommand(
  kind: 'review' | 'report',
  reading: Reading,
  { out, by, port = '0' }: Options,
): LookCommand | string {
  if (reading.inputs.length === 0) return `${kind} needs at least one file or folder of articles`;
  if (kind === 'report') {
    return out === undefined || out === '' ? 'report needs --out FILE.html' : { kind, out, ...reading };
  }
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) return `--port "${port}" is not a number from 0 to 65535`;
  return { kind, by: by ?? '', port: Number(port), ...reading };
}
