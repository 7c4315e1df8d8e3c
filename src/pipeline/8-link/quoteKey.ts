import type { Report } from '../../model/report.ts';
import { outletKey } from './outlets.ts';

const known = new WeakMap<Report, string>();

/** The words of a report's quote, whatever their case and marks. Asked for by several steps, worked out once. */
export function quoteKey(report: Report): string {
  const key = known.get(report) ?? outletKey(report.quote);
  known.set(report, key);
  return key;
}
