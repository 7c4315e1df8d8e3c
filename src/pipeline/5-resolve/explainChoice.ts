import { NO_ROW } from '../../gazetteer/gazetteer.ts';
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
  if (value('settled by recogniser') > 0) reasons.push('the words leave one meaning');
  if (value('in its container') > 0)
    reasons.push(`inside ${gazetteer.nameOf(chosenRow(state, own.container))}, named beside it`);
  if (value('class wanted') > 0) reasons.push(`the words ask for ${own.wanted}`);
  if (value('admin2 named') > 0)
    reasons.push(`inside ${gazetteer.nameOf(gazetteer.admin2Row[row]!)}, named in the article`);
  if (value('admin1 named') > 0)
    reasons.push(`inside ${gazetteer.nameOf(gazetteer.admin1Row[row]!)}, named in the article`);
  else if (value('country named') > 0)
    reasons.push(`in ${gazetteer.nameOf(gazetteer.countryRow[row]!)}, named in the article`);
  const neighbours = countNeighbours(state, group, row);
  if (neighbours > 0) reasons.push(`same country as ${neighbours} ${neighbours === 1 ? 'neighbour' : 'neighbours'}`);
  if (value('outlet around') > 0.1) reasons.push('near where this outlet reports from');
  else if (value('outlet admin1') > 0.1) reasons.push('in the region this outlet reports from');
  if (state.context.biasRow !== null && isInside(gazetteer, row, state.context.biasRow))
    reasons.push('in the place leaned to');
  const size = sizeReason(own, best);
  if (size !== null) reasons.push(size);
  return reasons;
}

function nameReason({ found, text }: NameGroup, best: number, name: string): string {
  const rank = found.nameRank[best];
  if (rank === CORE_RANK) return 'place that the name is built on';
  if (rank !== 0)
    return startsWith(name, text) ? 'name completed by the words beside it' : 'spelt a letter or two differently';
  return found.isPrimary[best] === 1 ? 'exact name' : 'another name of the place';
}

const startsWith = (name: string, text: string): boolean => name.toLowerCase().startsWith(text.toLowerCase());

function sizeReason({ found }: NameGroup, best: number): string | null {
  const count = found.rows.length;
  if (count === 1) return 'only place of this name';
  return found.logPopulation[best]! > 0 && found.logPopulation[best] === found.largest ? `largest of ${count}` : null;
}

function countNeighbours(state: SettledArticle['state'], group: number, row: number): number {
  const country = state.gazetteer.countryRow[row] ?? NO_ROW;
  if (country === NO_ROW) return 0;
  return state.anchors.filter((other) => {
    const otherRow = other === group ? NO_ROW : chosenRow(state, other);
    return otherRow !== NO_ROW && otherRow !== row && state.gazetteer.countryRow[otherRow] === country;
  }).length;
}
