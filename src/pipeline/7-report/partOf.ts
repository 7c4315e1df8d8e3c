import type { Role } from '../../model/mention.ts';
import type { PlacedMention } from './placeSentences.ts';

/** A mention with the part it plays in one report. */
export type Part = { readonly placed: PlacedMention; readonly role: Extract<Role, 'where' | 'from' | 'to'> };

export const partOf = (placed: PlacedMention, role: Part['role']): Part => ({ placed, role });
