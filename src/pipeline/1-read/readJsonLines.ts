import { decodeBytes } from './decodeBytes.ts';
import { jsonProblem } from './jsonProblem.ts';
import { orNoArticles } from './orNoArticles.ts';
import { type InputFile, issueItem, type ReadItem, type ReadOptions } from './reader.ts';
import { readRecord } from './readRecord.ts';
import { splitLines } from './splitLines.ts';

/** Reads one JSON object a line, each an article. Issues: `json-invalid` (error) with the line; those of a record. Lines with nothing in them are passed over. */
export function readJsonLines(file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  return orNoArticles(readLines(file, options), file.path);
}

function* readLines(file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  const isUtf16 = file.bytes[0] === 0xff || file.bytes[0] === 0xfe;
  const bytes = isUtf16 ? new TextEncoder().encode(decodeBytes(file.bytes, file.path).text) : file.bytes;
  const decoder = new TextDecoder();
  for (const line of splitLines(bytes)) {
    const text = decoder.decode(line.bytes);
    if (text.trim() === '') continue;
    yield* readLine(text, line.number, file, options);
  }
}

function* readLine(text: string, line: number, file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  const at = { file: file.path, line, column: 1 };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { words, position } = jsonProblem(error);
    yield issueItem({
      ...{ ...at, column: (position ?? 0) + 1, severity: 'error', code: 'json-invalid' },
      message: `the line is not JSON: ${words}`,
      hint: 'Each line must be one whole JSON object; the other lines were read.',
    });
    return;
  }
  yield* readRecord(value, { at, fallbackId: `${file.id}#${line}`, statedBasis: 'header', options });
}
