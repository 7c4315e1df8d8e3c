import type { Candidate } from '../src/pipeline/4-recognise/candidate.ts';
import type { CorpusArticle, Gold } from './geoparseCorpus.ts';

/**
 * Bench only: candidates whose spans are the golds', to measure resolving alone. Where the recogniser found the same span, its own
 * candidate is taken as it is; where it found another or none, a plain candidate with the gold's words is made. The gold's place is
 * never looked at. Offsets must be those of the clean text, which for the corpora is the text itself.
 */
export function goldCandidates({ golds, text }: CorpusArticle, found: readonly Candidate[]): Candidate[] {
  const linked = golds.filter(({ point }) => point !== null);
  const spans = linked.map((gold) => found.findIndex(({ start, end }) => start === gold.start && end === gold.end));
  const newIndex = new Map<number, number>();
  spans.forEach((old, index) => {
    if (old >= 0) newIndex.set(old, index);
  });
  return linked.map((gold, index) => {
    const old = found[spans[index]!];
    if (old === undefined) return { ...plainCandidate(gold), container: containerAfter(text, linked, index) };
    return { ...old, container: old.container === null ? null : (newIndex.get(old.container) ?? null) };
  });
}

function plainCandidate({ start, end, phrase }: Gold): Candidate {
  return {
    start,
    end,
    names: [phrase],
    wanted: null,
    role: 'where',
    relation: { kind: 'in' },
    container: null,
    settledRow: null,
    isDateline: false,
    likelihood: 0.8,
  };
}

/** "A, B": the next gold, when only a comma stands between. */
function containerAfter(text: string, golds: readonly Gold[], index: number): number | null {
  const end = golds[index]!.end;
  const next = golds.findIndex(({ start }) => start > end && start <= end + 2);
  return next >= 0 && text.slice(end, golds[next]!.start) === ', ' ? next : null;
}
