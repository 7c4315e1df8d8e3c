import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import { writeReason } from '../../model/reason.ts';
import { chosenRow } from './articleState.ts';
import { CORE_RANK } from './coreNames.ts';
import { type FeatureName, featureIndex } from './featureNames.ts';
import type { NameGroup } from './nameGroups.ts';
import { isInside } from './rowFeatures.ts';
import { featuresOfRow, type SettledArticle } from './settleNames.ts';

/** Why a name was taken to mean its place, as short phrases for people: the facts that held, strongest kind first. */
export function explainChoice({ state, names }: SettledArticle, group: number): string[] {
  const { best } = names[group]!;
  const own = state.groups[group]!;
  const features = featuresOfRow(state, group, best);
  const value = (name: FeatureName): number => features[featureIndex(name)]!;
  const { gazetteer } = state;
  const row = own.found.rows[best]!;
  const reasons = [nameReason(own, best, gazetteer.nameOf(row))];
  if (value('settled by recogniser') > 0) reasons.push(writeReason('oneMeaning'));
  if (value('in its container') > 0)
    reasons.push(writeReason('container', { name: gazetteer.nameOf(chosenRow(state, own.container)) }));
  if (value('class wanted') > 0) reasons.push(writeReason('wanted', { kind: own.wanted ?? '' }));
  if (value('admin2 named') > 0)
    reasons.push(writeReason('unitNamed', { name: gazetteer.nameOf(gazetteer.admin2Row[row]!) }));
  if (value('admin1 named') > 0)
    reasons.push(writeReason('unitNamed', { name: gazetteer.nameOf(gazetteer.admin1Row[row]!) }));
  else if (value('country named') > 0)
    reasons.push(writeReason('countryNamed', { name: gazetteer.nameOf(gazetteer.countryRow[row]!) }));
  const neighbours = countNeighbours(state, group, row);
  if (neighbours === 1) reasons.push(writeReason('neighbour'));
  else if (neighbours > 1) reasons.push(writeReason('neighbours', { count: String(neighbours) }));
  if (value('outlet around') > 0.1) reasons.push(writeReason('outletAround'));
  else if (value('outlet admin1') > 0.1) reasons.push(writeReason('outletRegion'));
  if (state.context.biasRow !== null && isInside(gazetteer, row, state.context.biasRow))
    reasons.push(writeReason('leanedTo'));
  const size = sizeReason(own, best);
  if (size !== null) reasons.push(size);
  return reasons;
}

function nameReason({ found, text }: NameGroup, best: number, name: string): string {
  const rank = found.nameRank[best];
  if (rank === CORE_RANK) return writeReason('builtOn');
  if (rank !== 0) return writeReason(startsWith(name, text) ? 'completed' : 'misspelt');
  return writeReason(found.isPrimary[best] === 1 ? 'exactName' : 'otherName');
}

const startsWith = (name: string, text: string): boolean => name.toLowerCase().startsWith(text.toLowerCase());

function sizeReason({ found }: NameGroup, best: number): string | null {
  const count = found.rows.length;
  if (count === 1) return writeReason('onlyOne');
  return found.logPopulation[best]! > 0 && found.logPopulation[best] === found.largest
    ? writeReason('largest', { count: String(count) })
    : null;
}

function countNeighbours(state: SettledArticle['state'], group: number, row: number): number {
  const country = state.gazetteer.countryRow[row] ?? NO_ROW;
  if (country === NO_ROW) return 0;
  let count = 0;
  for (const other of state.anchors) {
    const otherRow = other === group ? NO_ROW : chosenRow(state, other);
    if (otherRow !== NO_ROW && otherRow !== row && state.gazetteer.countryRow[otherRow] === country) count++;
  }
  return count;
}
