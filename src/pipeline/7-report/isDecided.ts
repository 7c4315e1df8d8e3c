import type { PlacedMention } from './placeSentences.ts';

/** Whether an editor said what the name does here: the machine does not ask again whether something happened. */
export const isDecided = ({ mention }: PlacedMention): boolean =>
  mention.edits?.some(({ decision }) => decision === 'role') ?? false;
