import type { FeatureClass, Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { Candidate } from '../../4-recognise/candidate.ts';
import { nameGroups } from '../nameGroups.ts';
import { BUNDLED_MODEL } from '../rankingModel.ts';
import { NO_CONTEXT } from '../resolveContext.ts';
import { settleNames } from '../settleNames.ts';

const candidate = (name: string, start: number, wanted: FeatureClass | null): Candidate => ({
  ...{ start, end: start + name.length, names: [name], wanted, role: 'where', relation: { kind: 'in' } },
  ...{ container: null, settledRow: null, isDateline: false, likelihood: 0.9 },
});

/** Settles names as they would stand in one article, each where something is said to happen. `wantedOf`: the class asked for with each. */
export const settleTexts = (
  names: readonly string[],
  gazetteer: Gazetteer,
  wantedOf: (index: number) => FeatureClass | null = () => null,
) =>
  settleNames(
    nameGroups(
      names.map((name, index) => candidate(name, index * 30, wantedOf(index))),
      gazetteer,
    ),
    gazetteer,
    NO_CONTEXT,
    BUNDLED_MODEL,
  );
