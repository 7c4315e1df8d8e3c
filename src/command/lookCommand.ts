import { LANGUAGES, type Language } from '../model/language.ts';
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
  | (Reading & {
      readonly kind: 'review';
      readonly by: string;
      readonly port: number;
      readonly language: Language | null;
    })
  | (Reading & { readonly kind: 'report'; readonly out: string; readonly language: Language });

type Options = { readonly out?: string; readonly by?: string; readonly port?: string; readonly language?: string };

/** The command, or what is wrong with its options. */
export function lookCommand(
  kind: 'review' | 'report',
  reading: Reading,
  { out, by, port = '0', language }: Options,
): LookCommand | string {
  if (reading.inputs.length === 0) return `${kind} needs at least one file or folder of articles`;
  const known = LANGUAGES.find((one) => one === language) ?? null;
  if (language !== undefined && known === null) return `--language "${language}" is none of ${LANGUAGES.join(', ')}`;
  if (kind === 'report') {
    if (out === undefined || out === '') return 'report needs --out FILE.html';
    return { kind, out, language: known ?? 'en', ...reading };
  }
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) return `--port "${port}" is not a number from 0 to 65535`;
  return { kind, by: by ?? '', port: Number(port), language: known, ...reading };
}
