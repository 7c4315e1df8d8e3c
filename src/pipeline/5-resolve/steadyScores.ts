import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { FIRST_CONTEXT } from './contextFeatures.ts';
import { FEATURE_COUNT, featureIndex } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { type RankingModel, type SteadyScores, scoreTo } from './rankingModel.ts';
import { fillRowFeatures } from './rowFeatures.ts';

const BELOW_LARGEST = featureIndex('population below largest');
const scratch = new Float64Array(FEATURE_COUNT);

/** The steady scores of a name's rows. Where the words ask for no class they are the same in every article, and kept with the rows. */
export function steadyScores(group: NameGroup, gazetteer: Gazetteer, model: RankingModel): SteadyScores {
  const { found, wanted } = group;
  if (wanted !== null) return readScores(group, gazetteer, model);
  if (found.steady?.model !== model) found.steady = readScores(group, gazetteer, model);
  return found.steady;
}

function readScores(group: NameGroup, gazetteer: Gazetteer, model: RankingModel): SteadyScores {
  const count = group.found.rows.length;
  const scores = new Float64Array(count);
  const belowLargest = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    scratch.fill(0, 0, FIRST_CONTEXT);
    fillRowFeatures(group, index, gazetteer, scratch, 0);
    scores[index] = scoreTo(model, scratch, 0, FIRST_CONTEXT);
    belowLargest[index] = scratch[BELOW_LARGEST]!;
  }
  return { model, scores, belowLargest };
}
