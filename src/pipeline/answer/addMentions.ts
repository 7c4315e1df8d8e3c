import type { Relation } from '../../model/mention.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { decideName } from '../5-resolve/decideName.ts';
import type { SettledArticle } from '../5-resolve/settleNames.ts';
import { moreKm } from '../5-resolve/widenRadius.ts';
import { type ByteText, bytesOf } from './byteText.ts';
import { type PlaceJson, placeJson } from './placeJson.ts';

/** What stands between the values, as bytes: it is added some twenty times a name. */
const [START, END, TEXT, ROLE, RELATION, PLACE] = [
  '{"start":',
  ',"end":',
  ',"text":',
  ',"role":"',
  '","relation":',
  ',"place":',
].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
const [IN, CONFIDENCE, ALTERNATIVES, REASONS] = [
  '{"kind":"in"}',
  ',"confidence":',
  ',"alternatives":[',
  '],"reasons":[',
].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** What the mentions of one name share: the row of their place, −1 for none, and where all that follows the place was written first. */
type Shared = { readonly row: number; readonly from: number; readonly to: number };

/**
 * Adds what `JSON.stringify` makes of the first `most` mentions of `mentionsOf`, without making the mentions: most of an answer are
 * bytes that are kept from one article to the next.
 */
export function addMentions(
  out: ByteText,
  candidates: readonly Candidate[],
  clean: CleanText,
  settled: SettledArticle,
  original: string,
  most: number,
): void {
  const { groups, gazetteer } = settled.state;
  const places = placeJson(gazetteer);
  const groupOf = new Int32Array(candidates.length);
  for (let group = 0; group < groups.length; group++)
    for (const index of groups[group]!.members) groupOf[index] = group;
  const shared = new Array<Shared | null>(groups.length).fill(null);
  const count = Math.min(candidates.length, most);
  out.add('[');
  for (let index = 0; index < count; index++) {
    const group = groupOf[index]!;
    const { role, relation, start, end } = candidates[index]!;
    if (index > 0) out.add(',');
    addSpan(out, clean, start, end, original);
    out.addPiece(ROLE);
    out.add(role);
    out.addPiece(RELATION);
    addRelation(out, relation);
    out.addPiece(PLACE);
    const same = shared[group] ?? null;
    if (same === null) shared[group] = addFirst(out, settled, group, places, relation);
    else {
      addPlace(out, places, same.row, relation);
      out.addAgain(same.from, same.to);
    }
  }
  out.add(']');
}

function addSpan(out: ByteText, clean: CleanText, cleanStart: number, cleanEnd: number, original: string): void {
  const { start, end } = originalSpan(clean, cleanStart, cleanEnd);
  out.addPiece(START);
  out.addCount(start);
  out.addPiece(END);
  out.addCount(end);
  out.addPiece(TEXT);
  out.addQuoted(original.slice(start, end));
}

function addRelation(out: ByteText, relation: Relation): void {
  if (relation.kind === 'in') out.addPiece(IN);
  else out.add(JSON.stringify(relation));
}

function addPlace(out: ByteText, places: PlaceJson, row: number, relation: Relation): void {
  if (row < 0) out.add('null');
  else places.addPlace(out, row, moreKm(relation));
}

/** The first mention of a name: its place, and what all its mentions share. */
function addFirst(
  out: ByteText,
  settled: SettledArticle,
  group: number,
  places: PlaceJson,
  relation: Relation,
): Shared {
  const { rows } = settled.state.groups[group]!.found;
  const { probabilities } = settled.names[group]!;
  const { placed, confidence, others, reasons } = decideName(settled, group);
  const row = placed < 0 ? -1 : rows[placed]!;
  addPlace(out, places, row, relation);
  const from = out.length;
  out.addPiece(CONFIDENCE);
  addProbability(out, confidence);
  out.addPiece(ALTERNATIVES);
  for (let at = 0; at < others.length; at++) {
    if (at > 0) out.add(',');
    places.addAlternative(out, rows[others[at]!]!);
    addProbability(out, probabilities[others[at]!]!);
    out.add('}');
  }
  out.addPiece(REASONS);
  for (let at = 0; at < reasons.length; at++) {
    if (at > 0) out.add(',');
    out.addQuoted(reasons[at]!);
  }
  out.add(']}');
  return { row, from, to: out.length };
}

/** Numbers of three decimals as JSON has them, by thousandths: most of what it takes to write one anew. */
const THOUSANDTHS: readonly string[] = Array.from({ length: 1001 }, (_, count) => String(count / 1000));

function addProbability(out: ByteText, probability: number): void {
  out.add(THOUSANDTHS[Math.round(probability * 1000)]!);
}
