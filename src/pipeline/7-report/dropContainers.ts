import { isArea, type Place } from '../../model/place.ts';
import type { PlacedMention } from './placeSentences.ts';

/** "Omsk and across Russia", "in Moscow as well as Russia at large": the wider place is meant in its own right. */
const IN_ITS_OWN_RIGHT = /\b(?:and|as well as|or|than|but)\b|\b(?:across|throughout|elsewhere|rest of|all over)\b/iu;
const DISTANCE = '(?:[\\d.,]+|a few|several|some)\\s*(?:km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)';
const TOWARDS = '(?:north|south|east|west)\\w*\\s+of';
const ANCHOR = new RegExp(
  `^[\\s,(]*(?:which (?:is|lies) |(?:just|some|about) )?(?:${DISTANCE}\\s+(?:away\\s+)?(?:from|outside|${TOWARDS})|near|outside|close to|not far from|${TOWARDS})\\s+(?:the\\s+)?(?:(?:city|town|village) of\\s+)?$`,
  'iu',
);

/**
 * Leaves one mention for one place: of "Asino, Tomsk region" the finer one; of "Peschanka near Chita" the one meant, not the
 * one it is measured from. A wider place stays when the words set it beside the finer ("in Omsk and across Russia").
 */
export function dropContainers(text: string, mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  return mentions.filter(
    (outer) =>
      !mentions.some(
        (inner) => inner !== outer && (isContainerOf(text, outer, inner) || isAnchorOf(text, outer, inner)),
      ),
  );
}

function isContainerOf(text: string, outer: PlacedMention, inner: PlacedMention): boolean {
  const [place, within] = [outer.mention.place, inner.mention.place];
  if (place === null || within === null || !contains(place, within)) return false;
  const between = outer.start < inner.start ? text.slice(outer.end, inner.start) : text.slice(inner.end, outer.start);
  return !IN_ITS_OWN_RIGHT.test(between) || between.length > 120;
}

/** By the names that the gazetteer gives, not by distance: a village may lie nearer to the next region's middle. */
function contains(outer: Place, inner: Place): boolean {
  if (!isArea(outer.kind) || outer.id === inner.id || outer.country !== inner.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (outer.kind === 'admin1')
    return inner.kind !== 'country' && inner.kind !== 'admin1' && inner.admin1 === outer.name;
  if (outer.kind === 'admin2') return !isArea(inner.kind) && inner.admin1 === outer.admin1 && isNear(outer, inner);
  return false;
}

function isNear(outer: Place, inner: Place): boolean {
  return Math.abs(outer.lat - inner.lat) < 1 && Math.abs(outer.lng - inner.lng) < 2;
}

function isAnchorOf(text: string, outer: PlacedMention, inner: PlacedMention): boolean {
  return inner.end <= outer.start && ANCHOR.test(text.slice(inner.end, outer.start));
}
