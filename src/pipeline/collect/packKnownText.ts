import { FEATURE_CLASSES, type FeatureClass } from '../../gazetteer/gazetteer.ts';
import type { Relation, Role } from '../../model/mention.ts';
import type { PackedSplit } from '../3-split/packedSplit.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import type { KnownText } from '../geoparseArticle.ts';

const ROLES: readonly Role[] = ['where', 'from', 'to', 'mentioned', 'actor', 'name', 'demonym'];
/** Directions are told in full: they may have numbers of their own. */
const RELATIONS: readonly Relation['kind'][] = ['in', 'near', 'outside', 'between'];
const TOLD = RELATIONS.length;
/** Numbers of a candidate. */
const SIZE = 10;

type Packed = readonly [
  split: PackedSplit | null,
  numbers: readonly number[],
  likelihoods: readonly number[],
  others: readonly unknown[],
];

/**
 * What a first pass found in a text, for the second, as a line of JSON without tabs: numbers, how likely each candidate is, and what is no
 * number. A quarter as long as JSON of the objects, and as much faster to write and to read. The class word that candidates shared
 * among themselves (`isWantedShared`) is left out: no later stage asks for it.
 */
export function packKnownText({ candidates, split }: KnownText, text: string): string {
  const numbers: number[] = [];
  const likelihoods: number[] = [];
  const others: unknown[] = [];
  for (const candidate of candidates) {
    const { start, end, names, relation } = candidate;
    const isPlain = split !== null && names.length === 1 && names[0] === text.slice(start, end);
    const kind = relation.kind === 'direction' ? TOLD : RELATIONS.indexOf(relation.kind);
    if (!isPlain) others.push(names);
    if (kind === TOLD) others.push(relation);
    numbers.push(start, end, Number(isPlain), ROLES.indexOf(candidate.role), kind, numberOfClass(candidate.wanted));
    numbers.push(numberOrNone(candidate.container), numberOrNone(candidate.settledRow), Number(candidate.isDateline));
    numbers.push((candidate.nameKey ?? -1) + 1);
    likelihoods.push(candidate.likelihood);
  }
  const packed: Packed = [split, numbers, likelihoods, others];
  return JSON.stringify(packed);
}

/** `text`: of the same article. */
export function unpackKnownText(packed: string, text: string): KnownText {
  const [split, numbers, likelihoods, others] = JSON.parse(packed) as Packed;
  const candidates: Candidate[] = [];
  let other = 0;
  for (let at = 0; at < numbers.length; at += SIZE) {
    const [start, end, kind] = [numbers[at]!, numbers[at + 1]!, numbers[at + 4]!];
    const names = numbers[at + 2] === 1 ? [text.slice(start, end)] : (others[other++] as readonly string[]);
    const relation = kind === TOLD ? (others[other++] as Relation) : ({ kind: RELATIONS[kind]! } as Relation);
    const [role, wanted] = [ROLES[numbers[at + 3]!]!, classOf(numbers[at + 5]!)];
    const [container, settledRow] = [noneOrNumber(numbers[at + 6]!), noneOrNumber(numbers[at + 7]!)];
    const [isDateline, likelihood] = [numbers[at + 8] === 1, likelihoods[candidates.length]!];
    // One object, and not one spread into another: that takes ten times as long.
    // The same fields in the same order as `describeSpan` makes them, so that both passes read one kind of object.
    candidates.push({
      start,
      end,
      names,
      nameKey: numbers[at + 9]! - 1,
      wanted,
      isWantedShared: false,
      role,
      relation,
      container,
      settledRow,
      isDateline,
      likelihood,
    });
  }
  return { candidates, split };
}

const numberOfClass = (wanted: FeatureClass | null): number =>
  wanted === null ? 0 : FEATURE_CLASSES.indexOf(wanted) + 1;
const classOf = (number: number): FeatureClass | null => (number === 0 ? null : FEATURE_CLASSES[number - 1]!);

const numberOrNone = (number: number | null): number => (number === null ? 0 : number + 1);
const noneOrNumber = (number: number): number | null => (number === 0 ? null : number - 1);
