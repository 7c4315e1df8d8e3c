import type { Report } from '../../model/report.ts';
import { outletKey } from './outlets.ts';

type Quoted = Pick<Report, 'quote'>;

const known = new WeakMap<Quoted, string>();

/** The words of a report's quote, whatever their case and marks. Asked for by several steps, worked out once. */
export function quoteKey(report: Quoted): string {
  const key = known.get(report) ?? outletKey(report.quote);
  known.set(report, key);
  return key;
}
