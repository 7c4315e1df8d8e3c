import type { ArticleState } from './articleState.ts';
import { fillContextFeatures, namedUnits } from './contextFeatures.ts';
import { context as contextSums, FIRST_CONTEXT } from './contextSums.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import { neighboursOf } from './neighbours.ts';
import { fillOutletFeatures } from './outletFeatures.ts';
import { FACT, FACTS } from './rowFacts.ts';
import { fillRowFeatures } from './rowFeatures.ts';

/**
 * Features of all rows of a group against the others where they now stand, `FEATURE_COUNT` a row: for training, and for checks of the
 * scores, which are never written out in full.
 */
export function featuresOf(state: ArticleState, group: number): Float64Array {
  const { gazetteer, context, groups } = state;
  const own = groups[group]!;
  const { rows } = own.found;
  const all = new Float64Array(rows.length * FEATURE_COUNT);
  const neighbours = neighboursOf(state, group, state.anchors.indexOf(group));
  for (let index = 0; index < rows.length; index++) {
    const offset = index * FEATURE_COUNT;
    const row = rows[index]!;
    fillRowFeatures(own, index, gazetteer, all, offset);
    fillOutletFeatures(context.home, row, own.found.facts[index * FACTS + FACT.belowLargest]!, gazetteer, all, offset);
    fillContextFeatures(state, group, neighbours, index, namedUnits(state, group, row));
    all.set(contextSums, offset + FIRST_CONTEXT);
    contextSums.fill(0);
  }
  return all;
}
