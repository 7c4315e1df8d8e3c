import { jsonProblem } from './1-read/jsonProblem.ts';
import { ByteText } from './answer/byteText.ts';
import { MAX_ARTICLE_BYTES, MAX_ARTICLE_NAMES } from './articleLimit.ts';

/** An article as a line of `geoparse` gives it. */
export type LineArticle = {
  readonly id: string | number;
  readonly text: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

/** `articles` were geoparsed; `errors` are the lines that could not be, as reported in their place. */
export type LineCounts = { articles: number; errors: number };

/** Geoparses an article: adds what it found as a list in JSON, of the first `most` of its names. Out: how many names there are. */
export type GeoparseLine = (article: LineArticle, most: number, out: ByteText) => number;

/** Where the answers go, as UTF-8; resolves when there is room for more. */
export type WriteLines = (lines: Uint8Array<ArrayBuffer>) => Promise<void>;

/** `line-invalid`: there is no answer but the message. `mentions-too-many`: the answer has the first of its names. */
export type LineCode = 'line-invalid' | 'mentions-too-many';

/** Told of each line that could not be geoparsed, or not in full. */
export type OnLineError = (line: number, message: string, code: LineCode) => void;

const FLUSH_LENGTH = 65_536;

/**
 * Geoparses a stream of lines in order, holding no more than one line and one buffer of answers, and no answer longer than lines come.
 * A line that is no article is answered by `{"id"?, "error": "line 7: …"}`. Lines with nothing in them are passed over.
 */
export async function geoparseLines(
  lines: AsyncIterable<NumberedLine>,
  geoparse: GeoparseLine,
  write: WriteLines,
  onError: OnLineError,
): Promise<LineCounts> {
  const counts = { articles: 0, errors: 0 };
  const waiting = new ByteText();
  for await (const line of lines) {
    answerLine(line, geoparse, counts, onError, waiting);
    if (waiting.length === 0 || (waiting.length < FLUSH_LENGTH && line.isLastHere !== true)) continue;
    await write(waiting.take());
  }
  if (waiting.length > 0) await write(waiting.take());
  return counts;
}

/**
 * A line with its number, counted from 1. `tooLongBytes`: it is longer than an article may be, and its text was not kept. `isLastHere`: no
 * more lines had come when it was read, so that its answer must not wait for the next.
 */
export type NumberedLine = {
  readonly number: number;
  readonly text: string;
  readonly tooLongBytes?: number;
  readonly isLastHere?: boolean;
};

/** Adds the answer to one line, with its line break, to `out`; nothing for a line with nothing in it. Adds to `counts`. */
export function answerLine(
  line: NumberedLine,
  geoparse: GeoparseLine,
  counts: LineCounts,
  onError: OnLineError,
  out: ByteText,
): void {
  const fail = (id: string | number | undefined, message: string): void => {
    counts.errors++;
    onError(line.number, message, 'line-invalid');
    out.add('{');
    if (id !== undefined) {
      out.add('"id":');
      addId(out, id);
      out.add(',');
    }
    out.add('"error":');
    out.addQuoted(`line ${line.number}: ${message}`);
    out.add('}\n');
  };
  if (line.tooLongBytes !== undefined) {
    fail(undefined, tooLong(line.tooLongBytes));
    return;
  }
  const parsed = parseArticleLine(line.text);
  switch (parsed.kind) {
    case 'nothing':
      return;
    case 'wrong':
      fail(parsed.id, parsed.message);
      return;
    case 'article': {
      const before = out.length;
      try {
        out.add('{"id":');
        addId(out, parsed.article.id);
        out.add(',"mentions":');
        const count = geoparse(parsed.article, MAX_ARTICLE_NAMES, out);
        out.add('}\n');
        counts.articles++;
        if (count > MAX_ARTICLE_NAMES) onError(line.number, TOO_MANY, 'mentions-too-many');
      } catch (error) {
        out.cutTo(before);
        fail(parsed.article.id, `this article broke the geoparser (${String(error)}); please report it`);
      }
    }
  }
}

function addId(out: ByteText, id: string | number): void {
  if (typeof id === 'string') out.addQuoted(id);
  else out.add(JSON.stringify(id));
}

const TOO_MANY = `it names more than ${MAX_ARTICLE_NAMES} places; the first ${MAX_ARTICLE_NAMES} are answered`;

const tooLong = (bytes: number): string =>
  `it has ${(bytes / 1e6).toFixed(1)} MB; one article may have ${MAX_ARTICLE_BYTES / 1e6} MB`;

/** What a line of input turned out to be. */
export type ParsedLine =
  | { readonly kind: 'article'; readonly article: LineArticle }
  | { readonly kind: 'wrong'; readonly id: string | number | undefined; readonly message: string }
  | { readonly kind: 'nothing' };

export function parseArticleLine(text: string): ParsedLine {
  if (text.trim() === '') return { kind: 'nothing' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'wrong', id: undefined, message: `not JSON: ${jsonProblem(error).words}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'wrong', id: undefined, message: 'not an object like {"id", "text"}' };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const { id, text: body } = record;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { kind: 'wrong', id: undefined, message: 'there is no "id"' };
  if (typeof body !== 'string') return { kind: 'wrong', id, message: 'there is no "text"' };
  const field = (name: string): string | null => {
    const found = record[name];
    return typeof found === 'string' && found.trim() !== '' ? found : null;
  };
  const [title, source, published, language] = [field('title'), field('source'), field('published'), field('language')];
  return { kind: 'article', article: { id, text: body, title, source, published, language } };
}
