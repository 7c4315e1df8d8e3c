import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { FIRST_CONTEXT } from './contextSums.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { type RankingModel, type SteadyScores, scoreOn } from './rankingModel.ts';
import { fillRowFeatures } from './rowFeatures.ts';

const features = new Float64Array(FEATURE_COUNT);
/** As in `rowFacts.ts`: what is cut out of it stays numbers. */
const scratch: number[] = [0.5];

/** The steady scores of a name's rows. Where the words ask for the same class they are the same in every article: those asked for last are kept with the rows. */
export function steadyScores(group: NameGroup, gazetteer: Gazetteer, model: RankingModel): SteadyScores {
  const { found, wanted } = group;
  const known = wanted === null ? found.steady : found.wantedSteady;
  if (known !== null && known.model === model && known.wanted === wanted) return known;
  const made = readScores(group, gazetteer, model);
  if (wanted === null) found.steady = made;
  else found.wantedSteady = made;
  return made;
}

function readScores(group: NameGroup, gazetteer: Gazetteer, model: RankingModel): SteadyScores {
  const count = group.found.rows.length;
  while (scratch.length < count) scratch.push(0.5);
  for (let index = 0; index < count; index++) {
    features.fill(0, 0, FIRST_CONTEXT);
    fillRowFeatures(group, index, gazetteer, features, 0);
    scratch[index] = scoreOn(model, features, 0, FIRST_CONTEXT, 0);
  }
  return { model, wanted: group.wanted, scores: scratch.slice(0, count) };
}
