import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { findRole } from './findRole.ts';
import type { Span } from './findSpans.ts';
import type { Scene } from './spanFeatures.ts';

/** Makes the candidate of a chosen span. `positions`: where in the candidates each chosen span stands, by index of the span. */
export function describeSpan(
  scene: Scene,
  gazetteer: Gazetteer,
  index: number,
  likelihood: number,
  positions: ReadonlyMap<number, number>,
): Candidate {
  const span = scene.spans[index] as Span;
  const settled = span.abbreviation === null ? NO_ROW : gazetteer.countryRowOf(span.abbreviation.code);
  const written = scene.text.slice(span.start, span.end);
  return {
    start: span.start,
    end: span.end,
    names: span.abbreviation === null ? [written] : [span.name],
    wanted: null,
    role: findRole(scene, span),
    relation: { kind: 'in' },
    container: positions.get(scene.facts.containerOf[index] as number) ?? null,
    settledRow: settled === NO_ROW ? null : settled,
    isDateline: false,
    likelihood,
  };
}
