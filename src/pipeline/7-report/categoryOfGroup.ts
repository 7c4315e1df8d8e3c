import type { CategoryId } from '../../model/report.ts';
import { type CategoryTable, categorise } from './categorise.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { PlacedMention } from './placeSentences.ts';
import { type Span, withoutAttribution } from './withoutAttribution.ts';

/**
 * The category of one report: what its clause is about, else what its sentence is about. In: the sentence and the places named in it, whose
 * names say nothing of what happened there ("Hurricane, W. Va."); who told it says nothing either ("a fire dispatcher said").
 */
export function categoryOfGroup(
  text: string,
  sentence: Span,
  group: PlaceGroup,
  named: readonly PlacedMention[],
  table: CategoryTable,
): CategoryId {
  const ofClause = categorise(told(text, group, named), table);
  const isWhole = group.start === sentence.start && group.end === sentence.end;
  if (ofClause !== table.fallback || isWhole) return ofClause;
  const ofSentence = categorise(told(text, sentence, named), table);
  if (ofSentence !== table.fallback || !GOES_ON.test(text.slice(group.end, group.end + 24))) return ofSentence;
  return categorise(told(text, { start: group.end, end: sentence.end }, named), table);
}

/** "…, which raised money for refugees": told on of what the clause was about; "which had been bombed" is its past. */
const GOES_ON = /^which (?!was|were|is|are|had|has|have|will|would)[a-z]/u;

function told(text: string, span: Span, named: readonly PlacedMention[]): string {
  const words: string[] = [];
  let at = span.start;
  for (const { start, end } of named) {
    if (start < at || end > span.end) continue;
    words.push(text.slice(at, start));
    at = end;
  }
  words.push(text.slice(at, span.end));
  return withoutAttribution(words.join(' … '));
}
