import { isWithin161, type ScoredMention } from './geoparseScore.ts';

export type Reliability = {
  readonly mentions: number;
  /** Share of mentions given at least 0.7, and the share of those that are within 161 km. */
  readonly confidentShare: number;
  readonly confidentRight: number;
  /** Expected calibration error over ten equal bins. */
  readonly calibrationError: number;
  readonly bins: readonly { readonly mentions: number; readonly confidence: number; readonly right: number }[];
};

/** How true the confidences are. A mention is right when its place is within 161 km of the gold it overlaps; one without a gold is wrong. */
export function reliability(mentions: readonly ScoredMention[]): Reliability {
  const rated = mentions
    .filter(({ mention }) => mention.place !== null)
    .map(({ mention, overlapping, exact }) => ({
      confidence: mention.confidence,
      right: isRight(exact ?? overlapping) ? 1 : 0,
    }));
  const confident = rated.filter(({ confidence }) => confidence >= 0.7);
  const bins = Array.from({ length: 10 }, (_, bin) => {
    const inside = rated.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    return {
      mentions: inside.length,
      confidence: mean(inside.map((r) => r.confidence)),
      right: mean(inside.map((r) => r.right)),
    };
  });
  const weighted = bins.map((bin) => bin.mentions * Math.abs(bin.confidence - bin.right));
  return {
    mentions: rated.length,
    confidentShare: confident.length / Math.max(1, rated.length),
    confidentRight: mean(confident.map(({ right }) => right)),
    calibrationError: weighted.reduce((total, part) => total + part, 0) / Math.max(1, rated.length),
    bins,
  };
}

const isRight = (gold: ScoredMention['exact']): boolean =>
  gold !== null && (isWithin161(gold, 'exact') || (gold.exact === null && isWithin161(gold, 'overlapping')));

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total + number, 0) / numbers.length;
