import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { writeReason } from '../../model/reason.ts';
import { type ArticleState, chosenRow } from './articleState.ts';
import { isInContainer, NAMED, namedUnits } from './contextFeatures.ts';
import { CORE_RANK } from './coreNames.ts';
import { cellOf } from './homeTally.ts';
import { keptName } from './keptName.ts';
import type { NameGroup } from './nameGroups.ts';
import { classOf } from './nameRows.ts';
import { FACT, FACTS, MARKS, RANK_BIT } from './rowFacts.ts';
import { isInside } from './rowFeatures.ts';
import type { SettledArticle } from './settleNames.ts';

/** Shares of an outlet's evidence from here on are worth naming. */
const TELLING = 0.1;

/** Why a name was taken to mean its place, as short phrases for people: the facts that held, strongest kind first. */
export function explainChoice({ state, names }: SettledArticle, group: number): string[] {
  const { best } = names[group]!;
  const own = state.groups[group]!;
  const { gazetteer } = state;
  const row = own.found.rows[best]!;
  const reasons = [nameReason(own, best, row, gazetteer)];
  if (row === own.settledRow) reasons.push(writeReason('oneMeaning'));
  if (isInContainer(state, group, row))
    reasons.push(writeReason('container', { name: keptName(gazetteer, chosenRow(state, own.container)) }));
  if (own.wantedTellsApart && own.wanted === classOf(gazetteer, row))
    reasons.push(writeReason('wanted', { kind: own.wanted }));
  addNamedUnits(state, group, row, reasons);
  const neighbours = countNeighbours(state, group, row);
  if (neighbours === 1) reasons.push(writeReason('neighbour'));
  else if (neighbours > 1) reasons.push(writeReason('neighbours', { count: String(neighbours) }));
  addOutlet(state, row, reasons);
  if (state.context.biasRow !== null && isInside(gazetteer, row, state.context.biasRow))
    reasons.push(writeReason('leanedTo'));
  const size = sizeReason(own, best);
  if (size !== null) reasons.push(size);
  return reasons;
}

function addNamedUnits(state: ArticleState, group: number, row: number, reasons: string[]): void {
  const named = namedUnits(state, group, row);
  if (named === 0) return;
  const { gazetteer } = state;
  const say = (key: 'unitNamed' | 'countryNamed', unit: number | undefined): void => {
    reasons.push(writeReason(key, { name: keptName(gazetteer, unit!) }));
  };
  if ((named & NAMED.admin2) !== 0) say('unitNamed', gazetteer.admin2Row[row]);
  if ((named & NAMED.admin1) !== 0) say('unitNamed', gazetteer.admin1Row[row]);
  else if ((named & NAMED.country) !== 0) say('countryNamed', gazetteer.countryRow[row]);
}

function addOutlet({ context: { home }, gazetteer }: ArticleState, row: number, reasons: string[]): void {
  if (home === null) return;
  const admin1 = gazetteer.admin1Row[row] ?? NO_ROW;
  if (home.shareAround(cellOf(gazetteer.lng[row]!, gazetteer.lat[row]!)) > TELLING)
    reasons.push(writeReason('outletAround'));
  else if (admin1 !== NO_ROW && home.shareOfAdmin1(admin1) > TELLING) reasons.push(writeReason('outletRegion'));
}

function nameReason({ found, text }: NameGroup, best: number, row: number, gazetteer: Gazetteer): string {
  const marks = found.facts[best * FACTS + FACT.marks]!;
  const rank = marks >> RANK_BIT;
  if (rank === CORE_RANK) return writeReason('builtOn');
  if (rank !== 0) return writeReason(startsWith(gazetteer.nameOf(row), text) ? 'completed' : 'misspelt');
  return writeReason((marks & MARKS.primary) !== 0 ? 'exactName' : 'otherName');
}

const startsWith = (name: string, text: string): boolean => name.toLowerCase().startsWith(text.toLowerCase());

function sizeReason({ found }: NameGroup, best: number): string | null {
  const count = found.rows.length;
  if (count === 1) return writeReason('onlyOne');
  const logPopulation = found.facts[best * FACTS + FACT.logPopulation]!;
  return logPopulation > 0 && logPopulation === found.largest ? writeReason('largest', { count: String(count) }) : null;
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
