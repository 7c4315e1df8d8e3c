import { type Clause, splitClauses } from './splitClauses.ts';

/** The clauses of a stretch of the clean text, a sentence. Offsets are of the whole text. */
export function clausesOf(text: string, { start, end }: Clause): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const clause of splitClauses(text.slice(start, end))) {
    clauses.push({ start: start + clause.start, end: start + clause.end });
  }
  return clauses;
}
