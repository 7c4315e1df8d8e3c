import type { NameGroup } from './nameGroups.ts';
import { NONE_FEATURES } from './rankingModel.ts';

const noneBuffer = new Float64Array(NONE_FEATURES.length);

/** Features of the answer "none", in the order of `NONE_FEATURES`. Valid until the next call. */
export function fillNone({ likelihood, found, text }: NameGroup): Float64Array {
  const likely = Math.min(0.99, Math.max(0.01, likelihood));
  noneBuffer[0] = 1;
  noneBuffer[1] = Math.log((1 - likely) / likely);
  noneBuffer[2] = found.largest / 7;
  noneBuffer[3] = Math.log(found.rows.length + 1) / 5;
  noneBuffer[4] = text.length <= 3 || text === text.toLowerCase() ? 1 : 0;
  return noneBuffer;
}
