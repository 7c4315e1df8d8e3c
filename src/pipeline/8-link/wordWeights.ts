import type { Linkable } from './linkable.ts';
import { reportWords } from './reportWords.ts';

const NUMBER_WEIGHT = 1.25;

/** The words of one report. */
export type WeighedWords = {
  /** Numbers in order of rarity, rarest first, so that two lists merge like sorted ones. */
  readonly words: Int32Array;
  /** Weight of each word; the squares sum to 1. */
  readonly weights: Float64Array;
};

/**
 * The words of all reports of a run. A word weighs ln(1 + reports / reports with it), so what every story has counts for little. All are
 * counted at once; those of a report are weighed when they are asked for, since most reports meet no other.
 */
export class WordWeights {
  /** Numbers of words as they came, those of a report from its start to that of the next. */
  private readonly numbers: number[] = [];
  private readonly starts: number[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly counts: number[] = [];
  private ranks: { readonly rankOf: Int32Array; readonly weightOf: Float64Array } | null = null;

  constructor(reports: readonly Linkable[]) {
    for (const report of reports) this.count(report.words ?? reportWords(report));
    this.starts.push(this.numbers.length);
  }

  of(report: number): WeighedWords {
    this.ranks ??= this.rank();
    const { rankOf, weightOf } = this.ranks;
    const [start, end] = [this.starts[report]!, this.starts[report + 1]!];
    const words = new Int32Array(end - start);
    for (let at = start; at < end; at++) words[at - start] = rankOf[this.numbers[at]!]!;
    words.sort();
    return { words, weights: unitWeights(words, weightOf) };
  }

  private count(words: readonly string[]): void {
    this.starts.push(this.numbers.length);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const known = this.numberOf.get(word);
      const number = known ?? this.counts.length;
      if (known === undefined) {
        this.numberOf.set(word, number);
        this.counts.push(0);
      }
      this.counts[number]!++;
      this.numbers.push(number);
    }
  }

  private rank() {
    const { counts } = this;
    const texts = [...this.numberOf.keys()];
    const rarestFirst = texts
      .map((_, word) => word)
      .sort((a, b) => counts[a]! - counts[b]! || (texts[a]! < texts[b]! ? -1 : 1));
    const rankOf = new Int32Array(texts.length);
    const weightOf = new Float64Array(texts.length);
    const reports = this.starts.length - 1;
    for (const [rank, word] of rarestFirst.entries()) {
      rankOf[word] = rank;
      weightOf[rank] = Math.log(1 + reports / counts[word]!) * (texts[word]!.startsWith('#') ? NUMBER_WEIGHT : 1);
    }
    return { rankOf, weightOf };
  }
}

/** The weights of words, so that their squares sum to 1. */
function unitWeights(words: Int32Array, weightOf: Float64Array): Float64Array {
  const weights = new Float64Array(words.length);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = weightOf[words[at]!]!;
    weights[at] = weight;
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (let at = 0; at < words.length; at++) weights[at]! /= length;
  return weights;
}
