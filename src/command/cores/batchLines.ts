import type { NumberedLine } from '../../pipeline/geoparseLines.ts';

const MOST_LINES = 32;
const MOST_CHARACTERS = 262_144;

/** Gathers lines into batches: 32 of them, or fewer that are 256 K characters together, one that is longer alone, or all that have come. */
export async function* batchLines(lines: AsyncIterable<NumberedLine>): AsyncGenerator<readonly NumberedLine[]> {
  let batch: NumberedLine[] = [];
  let characters = 0;
  for await (const line of lines) {
    batch.push(line);
    characters += line.text.length;
    if (batch.length < MOST_LINES && characters < MOST_CHARACTERS && line.isLastHere !== true) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
