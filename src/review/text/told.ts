import type { TextValues } from '../../text/makeTexts.ts';
import type { DeskKey } from './deskTexts.ts';

/** Something to tell the editor, in whatever language the desk is in when it is shown. Plain words are the server's own, in English. */
export type Told = { readonly key: DeskKey; readonly values?: TextValues } | { readonly words: string };

/** A failure with words for the editor. */
export class DeskProblem extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super('key' in told ? told.key : told.words);
    this.told = told;
  }
}

/** What to tell of anything that was thrown. */
export function toldOf(thrown: unknown): Told {
  if (thrown instanceof DeskProblem) return thrown.told;
  return { words: thrown instanceof Error ? thrown.message : String(thrown) };
}
