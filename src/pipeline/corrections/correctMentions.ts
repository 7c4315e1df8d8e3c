import type { Edit } from '../../model/edit.ts';
import type { Alternative, Mention } from '../../model/mention.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { widenRadius } from '../5-resolve/widenRadius.ts';
import { type AnchoredText, anchoredText } from './anchoredText.ts';
import { isOfOneName, matterOf, RulingRows } from './chooseRows.ts';
import type { RuledCorrection } from './corrections.ts';
import { type FoundAnchor, findAnchor } from './findAnchor.ts';
import { DRAWN } from './readRuling.ts';
import { plainWords } from './words.ts';

/** `rulers`: the rows that rule over a mention, by its `start`. `found`: of the rows given, which found a name, and how sure that is. */
export type CorrectedMentions = {
  readonly mentions: readonly Mention[];
  readonly rulers: ReadonlyMap<number, RulingRows>;
  readonly found: ReadonlyMap<RuledCorrection, number>;
};

type Parsed = { readonly text: string; readonly clean: CleanText; readonly sentences: readonly Sentence[] };

/**
 * Applies the decisions of editors to the mentions of one article, after all automatic stages that concern places.
 * In: the article's text taken apart, its mentions, the rows that may have a say in it (`correctionsOf`), in file order.
 * Out: mentions in text order. A decided one carries `edits` with what the machine had said. A name that the machine passed over and an
 * editor placed is a new mention. Offsets are into the article's text.
 */
export function correctMentions(
  { text, clean, sentences }: Parsed,
  mentions: readonly Mention[],
  rows: readonly RuledCorrection[],
): CorrectedMentions {
  if (rows.length === 0) return { mentions, rulers: new Map(), found: new Map() };
  const anchored = anchoredText(text, clean, sentences);
  const anchors = new Map(rows.map((row) => [row, anchorsOf(row, anchored)]));
  const added = rows.flatMap((row) => passedOver(row, anchors.get(row) ?? null, text, mentions));
  const all = withAdded(mentions, added);
  const rulers = new Map<number, RulingRows>();
  const found = new Map<RuledCorrection, number>();
  for (const row of rows) {
    for (const mention of meant(row, anchors.get(row) ?? null, all)) {
      const ruling = rulers.get(mention.start) ?? new RulingRows();
      rulers.set(mention.start, ruling);
      ruling.add(row);
      found.set(row, anchors.get(row)?.likeness ?? 1);
    }
  }
  const isAdded = new Set(added);
  const corrected = all
    .filter((mention) => !isAdded.has(mention) || rulers.get(mention.start)?.of('place')?.ruling.kind === 'place')
    .map((mention) => correctedMention(mention, rulers.get(mention.start)));
  return { mentions: corrected, rulers, found };
}

/** Rules for all articles go by the name alone. */
const anchorsOf = (row: RuledCorrection, anchored: AnchoredText): FoundAnchor | null =>
  row.article === '*' ? null : findAnchor(anchored, row);

function meant(row: RuledCorrection, anchor: FoundAnchor | null, mentions: readonly Mention[]): readonly Mention[] {
  const name = plainWords(row.text);
  const named = mentions.filter((mention) => plainWords(mention.text) === name);
  if (!isOfOneName(row)) return named;
  const spans = anchor?.spans ?? [];
  return named.filter((mention) => spans.some((span) => meet(mention, span)));
}

/**
 * Mentions for names that an editor placed where the machine saw none. A row about one name makes it there. A row about a name of the
 * article makes them only where the machine saw that name nowhere, and nothing else in its place: "Omsk" is no part of "Omsk region".
 * A rule for all articles makes none: words are not always names.
 */
function passedOver(
  row: RuledCorrection,
  anchor: FoundAnchor | null,
  text: string,
  mentions: readonly Mention[],
): readonly Mention[] {
  if (row.ruling.kind !== 'place' || anchor === null) return [];
  const name = plainWords(row.text);
  const isNamed = (mention: Mention): boolean => plainWords(mention.text) === name;
  if (!isOfOneName(row) && mentions.some(isNamed)) return [];
  const isTaken = (span: Span): boolean =>
    mentions.some((mention) => meet(mention, span) && (!isOfOneName(row) || isNamed(mention)));
  return anchor.spans
    .filter((span) => !isTaken(span))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((span) => isOfOneName(row) || span.text === row.text)
    .map((span) => ({
      ...span,
      ...{ role: 'where', relation: { kind: 'in' }, place: null, confidence: 0, alternatives: [], reasons: [] },
    }));
}

/** What an editor names takes the place of what the machine saw in part of it. */
function withAdded(mentions: readonly Mention[], added: readonly Mention[]): readonly Mention[] {
  if (added.length === 0) return mentions;
  const unique = added.filter((mention, index) => added.findIndex((other) => meet(other, mention)) === index);
  const kept = mentions.filter((mention) => !unique.some((other) => meet(other, mention)));
  return [...kept, ...unique].sort((a, b) => a.start - b.start);
}

type Span = { readonly start: number; readonly end: number };
const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function correctedMention(mention: Mention, rows: RulingRows | undefined): Mention {
  const placed = withPlace(mention, rows?.of('place'));
  const role = rows?.of('role');
  if (role?.ruling.kind !== 'role') return placed;
  return {
    ...placed,
    role: role.ruling.role,
    edits: [...(placed.edits ?? []), editOf(role, 'role', mention.role)],
  };
}

function withPlace(mention: Mention, row: RuledCorrection | undefined): Mention {
  if (row?.ruling.kind === 'not-a-place') {
    const edits = [editOf(row, 'not-a-place', mention.place?.name ?? '', mention.place?.id)];
    return { ...mention, role: 'name', place: null, confidence: 0, reasons: ['no place, by an editor'], edits };
  }
  if (row?.ruling.kind !== 'place') return mention;
  const { place } = row.ruling;
  return {
    ...mention,
    place: widenRadius(place, mention.relation),
    confidence: 1,
    alternatives: otherMeanings(mention).filter(({ id }) => id !== place.id),
    reasons: place.id.startsWith(DRAWN) ? ['drawn by an editor'] : [], // else the edit says why
    edits: [editOf(row, 'place', mention.place?.name ?? '', mention.place?.id)],
  };
}

/** What the machine had chosen, and what else it had weighed. */
function otherMeanings({ place, confidence, alternatives }: Mention): readonly Alternative[] {
  if (place === null) return alternatives;
  const { id, name, lng, lat } = place;
  return [{ id, name, lng, lat, confidence }, ...alternatives.filter((other) => other.id !== id)];
}

/** What an editor decided, as the data carries it. */
export function editOf(
  { by, on, why }: RuledCorrection,
  decision: Edit['decision'],
  was: string,
  wasPlace?: string,
): Edit {
  return { decision, by, on, why, was, ...(wasPlace === undefined ? {} : { wasPlace }) };
}

/** Does the row concern the report that rests on a name, and not the name? */
export const isAboutReport = (row: RuledCorrection): boolean =>
  ['day', 'category', 'hide', 'event'].includes(matterOf(row));
