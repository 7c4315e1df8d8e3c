import type { EventColumns } from '../../model/columns.ts';
import type { Texts } from '../text/texts.ts';

/** "CNN, 1 more source": the outlets of an event, the first one by name. */
export function describeSources(
  { reportStart, reportSource, sources }: EventColumns,
  event: number,
  texts: Texts,
): string {
  const rows = new Set(reportSource.subarray(reportStart[event], reportStart[event + 1]));
  const [first = ''] = Array.from(rows, (row) => sources[row]!.name);
  return rows.size < 2 ? first : texts.plural('moreSources', rows.size - 1, { first });
}
