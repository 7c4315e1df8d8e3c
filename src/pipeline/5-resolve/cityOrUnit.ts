import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { NameGroup } from './nameGroups.ts';
import { FACT, FACTS, MARKS } from './rowFacts.ts';
import { isUnit } from './rowFeatures.ts';

/** More than all that prominence and company can say for a row. */
const RULED_OUT = -8;

/**
 * City or region of one name. The rule, in order:
 *
 * 1. The words said with the name decide. "Vladimir region", "Lipetsk and Tyumen oblasts", "New York state", "the governor of Omsk" ask
 *    for the unit; "the city of Vladimir", "the mayor of New York" for the city. (`wantedClass` in stage 4 reads them.)
 * 2. Of two units of one name in one country, a class word means the one around the city, never the city's own: "Moscow region" is
 *    Moscow Oblast, "Kyiv oblast" is not the City of Kyiv.
 * 3. Words said with one mention hold for that mention: "New York state" leaves a bare "New York" elsewhere alone. Only a class word
 *    that a list shares ("Lipetsk and Tyumen oblasts") holds for the article, for there the name itself is written bare.
 * 4. What stands beside the name decides next: in "Serpukhov, Moscow" it is what contains Serpukhov.
 * 5. Then the company: beside units a name is a unit ("New York, Vermont and New Hampshire"), beside cities a city ("New York, Boston
 *    and Chicago"). How much that counts is learnt ("beside a name of its class").
 * 6. A bare name in no such company is the city.
 *
 * This function is 1 and 2, as a score: 0, or enough to rule a row out. It applies to a city and the unit that it lies in, and to the
 * units of one name, so "the Washington region" is not taken for the state on the other side of the country. 4 to 6 are the model's.
 */
export function cityOrUnitScore({ wanted, found }: NameGroup, index: number, gazetteer: Gazetteer): number {
  if (wanted !== 'admin1' && wanted !== 'settlement') return 0;
  const isAsked = isUnit(gazetteer, found.rows[index]!) === (wanted === 'admin1');
  const marks = found.facts[index * FACTS + FACT.marks]!;
  if (!isAsked) return (marks & MARKS.twin) !== 0 ? RULED_OUT : 0;
  return wanted === 'admin1' && (marks & MARKS.inner) !== 0 ? RULED_OUT : 0;
}
