import { isArea } from '../../model/place.ts';
import type { PlacedMention } from './placeSentences.ts';

/** ", Penza and Voronezh oblasts, as well as in": what may stand between two names of one list. */
const LIST_GAP =
  /^(?:\s+(?:oblasts?|krais?|regions?|provinces?|states?|counties|districts?|republics?|territories|prefectures?))?(?:,|\s)\s*(?:(?:and|or|as well as|and also|plus)\s+)?(?:also\s+)?(?:(?:in|across|from|throughout)\s+)?(?:the\s+)?(?:(?:states?|provinces?|regions?|republics?|neighbou?ring)\s+(?:of\s+)?)?$/i;

/**
 * Sorts places where something is said to be into reports. Towns are one each: three towns hit are three happenings. But "between Omsk
 * and Tomsk" is one place told by two names, and regions or countries listed in one breath ("in Penza, Omsk and Kursk regions men got
 * papers") are one happening told of all of them at once.
 */
export function placesOfHappening(
  text: string,
  wheres: readonly PlacedMention[],
): readonly (readonly PlacedMention[])[] {
  const between = wheres.filter(({ mention }) => mention.relation.kind === 'between');
  const lists: PlacedMention[][] = between.length > 0 ? [[...between]] : [];
  let list: PlacedMention[] | null = null;
  for (const where of wheres) {
    if (where.mention.relation.kind === 'between') continue;
    if (list !== null && goesOn(text, list.at(-1)!, where)) list.push(where);
    else {
      list = [where];
      lists.push(list);
    }
  }
  return lists;
}

/** Both are areas of one size, and nothing but a list stands between. */
function goesOn(text: string, last: PlacedMention, next: PlacedMention): boolean {
  const [first, second] = [last.mention.place, next.mention.place];
  if (first === null || second === null || first.kind !== second.kind || !isArea(first.kind)) return false;
  return LIST_GAP.test(text.slice(last.end, next.start));
}
