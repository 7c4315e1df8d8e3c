import type { Relation } from '../../model/mention.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { decideName, thousandths } from './decideName.ts';
import { type PlaceJson, placeJson } from './placeJson.ts';
import { quoted } from './quoted.ts';
import type { SettledArticle } from './settleNames.ts';
import { moreKm } from './widenRadius.ts';

/** Mentions as they are answered. `count`: how many there are; `json`: a list of them, or of the first of them. */
export type MentionsJson = { readonly count: number; readonly json: string };

/** What the mentions of one name share: the row of their place, −1 for none, and all that follows the place. */
type Shared = { readonly row: number; readonly after: string };

/**
 * What `JSON.stringify` makes of the first `most` mentions of `mentionsOf`, without making the mentions: the answer is put together
 * from texts, most of which are kept from one article to the next.
 */
export function mentionsJson(
  candidates: readonly Candidate[],
  clean: CleanText,
  settled: SettledArticle,
  original: string,
  most: number,
): MentionsJson {
  const { groups, gazetteer } = settled.state;
  const places = placeJson(gazetteer);
  const groupOf = new Int32Array(candidates.length);
  for (let group = 0; group < groups.length; group++)
    for (const index of groups[group]!.members) groupOf[index] = group;
  const shared = new Array<Shared | null>(groups.length).fill(null);
  const count = Math.min(candidates.length, most);
  let json = '[';
  for (let index = 0; index < count; index++) {
    const group = groupOf[index]!;
    const same = shared[group] ?? writeShared(settled, group, places);
    shared[group] = same;
    if (index > 0) json += ',';
    json += writeMention(candidates[index]!, clean, same, original, places);
  }
  return { count: candidates.length, json: `${json}]` };
}

function writeMention(
  { start: cleanStart, end: cleanEnd, role, relation }: Candidate,
  clean: CleanText,
  { row, after }: Shared,
  original: string,
  places: PlaceJson,
): string {
  const { start, end } = originalSpan(clean, cleanStart, cleanEnd);
  const place = row < 0 ? 'null' : places.placeOf(row, moreKm(relation));
  const text = quoted(original.slice(start, end));
  return `{"start":${start},"end":${end},"text":${text},"role":"${role}","relation":${writeRelation(relation)},"place":${place}${after}`;
}

function writeRelation(relation: Relation): string {
  return relation.kind === 'in' ? '{"kind":"in"}' : JSON.stringify(relation);
}

function writeShared(settled: SettledArticle, group: number, places: PlaceJson): Shared {
  const { rows } = settled.state.groups[group]!.found;
  const { probabilities } = settled.names[group]!;
  const { placed, confidence, others, reasons } = decideName(settled, group);
  let alternatives = '';
  for (let at = 0; at < others.length; at++) {
    const index = others[at]!;
    if (at > 0) alternatives += ',';
    alternatives += places.alternativeOf(rows[index]!, String(thousandths(probabilities[index]!)));
  }
  return {
    row: placed < 0 ? -1 : rows[placed]!,
    after: `,"confidence":${confidence},"alternatives":[${alternatives}],"reasons":[${reasons.map(quoted).join(',')}]}`,
  };
}
