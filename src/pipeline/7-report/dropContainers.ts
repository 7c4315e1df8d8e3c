import { isArea, type Place } from '../../model/place.ts';
import type { PlacedMention } from './placeSentences.ts';

/** "Omsk and across Russia", "in Moscow as well as Russia at large": the wider place is meant in its own right. */
const IN_ITS_OWN_RIGHT = /\b(?:and|as well as|or|than|but)\b|\b(?:across|throughout|elsewhere|rest of|all over)\b/i;
/** "Schools across Rajasthan stayed closed as it reached 49 degrees in Phalodi". */
const ALL_OVER = /\b(?:across|throughout|all over|elsewhere in|the rest of|other parts of)\s+(?:the\s+)?$/i;
/** UTF-16 units between the two names of "Troy, N.C." and the like. */
const BESIDE = 12;
const DISTANCE = '(?:[\\d.][\\d.,]*|a few|several|some)\\s*(?:km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)';
const COAST = '(?:off(?:\\s+(?:the\\s+)?(?:[a-z]+\\s+)?(?:coast|shore)s?\\s+of)?)';
const TOWARDS = '(?:north|south|east|west)\\w*\\s+of';
const ANCHOR = new RegExp(
  `^[\\s,(]*(?:which (?:is|lies) |(?:just|some|about) )?(?:${DISTANCE}\\s+(?:away\\s+)?(?:from|outside|${COAST}|${TOWARDS})|near|${COAST}|outside|close to|not far from|${TOWARDS})\\s+(?:the\\s+)?(?:(?:city|town|village) of\\s+)?$`,
  'i',
);

/**
 * Leaves one mention for one place: of "Asino, Tomsk region" the finer one; of "Peschanka near Chita" the one meant, not the
 * one it is measured from. A wider place stays when the words set it beside the finer ("in Omsk and across Russia").
 */
export function dropContainers(text: string, mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  if (mentions.length < 2) return mentions;
  return mentions.filter(
    (outer) =>
      !mentions.some(
        (inner) => inner !== outer && (isContainerOf(text, outer, inner) || isAnchorOf(text, outer, inner)),
      ),
  );
}

/** "at the Azovstal works in Mariupol", "near Rutshuru in Virunga National Park". */
const IN_NEXT =
  /^(?:\s(?:works|plant|station|district|suburb|area|neighbou?rhood|market|airport|base|camp|prison|stadium|square|street|cathedral|church|mosque|hospital))?,?\s(?:in|on)\s(?:the\s)?(?:island\sof\s)?$/u;

/** The next name, right after "in", tells where the first lies. */
function isNextContainer(text: string, outer: PlacedMention, inner: PlacedMention): boolean {
  const [place, within] = [outer.mention.place, inner.mention.place];
  if (place === null || within === null || !(isNear(place, within) || isInReach(place, within))) return false;
  if (!isPoint(within) || !(isPoint(place) || place.kind === 'region')) return false;
  return inner.end <= outer.start && IN_NEXT.test(text.slice(inner.end, outer.start));
}

function isContainerOf(text: string, outer: PlacedMention, inner: PlacedMention): boolean {
  const [place, within] = [outer.mention.place, inner.mention.place];
  if (place === null || within === null) return false;
  if (isNextContainer(text, outer, inner)) return true;
  if (place.kind === 'water') return isPoint(within) && isMeasuredFrom(text, outer, inner);
  if (!contains(place, within)) return false;
  if (isOwnWay(outer, inner)) return false;
  const between = outer.start < inner.start ? text.slice(outer.end, inner.start) : text.slice(inner.end, outer.start);
  if (ALL_OVER.test(text.slice(Math.max(0, outer.start - 30), outer.start))) return false;
  return !IN_ITS_OWN_RIGHT.test(between) || between.length > 120;
}

const MOVING: ReadonlySet<string> = new Set(['from', 'to']);

/** "wanted for a murder in Cork, he was flown to Ireland": the way goes to the wider place, whatever was in the finer one. */
function isOwnWay({ mention: outer, start, end }: PlacedMention, { mention: inner, ...at }: PlacedMention): boolean {
  const isApart = start - at.end > BESIDE || at.start - end > BESIDE;
  return MOVING.has(outer.role) && inner.role !== outer.role && (isApart || MOVING.has(inner.role));
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

/** Degrees of latitude that a kilometre is; eastwards a degree is shorter, so twice that is let pass. */
const DEGREES_PER_KM = 1 / 111;

function isInReach({ kind, radiusKm, lat, lng }: Place, inner: Place): boolean {
  const reach = radiusKm * DEGREES_PER_KM;
  return kind === 'region' && Math.abs(lat - inner.lat) <= reach && Math.abs(lng - inner.lng) <= 2 * reach;
}

/** Of "Peschanka near Chita" the first is meant; of "the Elbe near Pirna" and "southern Peru, near Arequipa" it is too wide to say where. */
function isAnchorOf(text: string, outer: PlacedMention, inner: PlacedMention): boolean {
  return inner.mention.place !== null && isPoint(inner.mention.place) && isMeasuredFrom(text, inner, outer);
}

function isMeasuredFrom(text: string, meant: PlacedMention, anchor: PlacedMention): boolean {
  return meant.end <= anchor.start && ANCHOR.test(text.slice(meant.end, anchor.start));
}

const isPoint = ({ kind }: Place): boolean => kind === 'settlement' || kind === 'site' || kind === 'district';
