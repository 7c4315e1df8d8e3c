import Papa from 'papaparse';
import { decodeColumns } from '../../src/model/decodeColumns.ts';
import { checkXml } from '../../src/pipeline/1-read/checkXml.ts';
import type { HostileBuild } from './buildHostile.ts';

/** What a spreadsheet would run, and the full-width twins that some of them take for the same. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠](?!\d+(?:\.\d+)?$)/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/** Where JSON, KML and GeoRSS have addresses. */
const ADDRESS = /(?:"(?:url|link|href|source_url)":"|href="|<link>)([^"<]+)/g;

/** Throws unless every file of the build can be read back by whoever it is for, and every report's span lies in the text of its article. */
export function checkDataFiles(build: HostileBuild): void {
  checkSpans(build);
  for (const file of build.files) checkFile(file);
  checkLines(build.mentionLines);
}

function checkFile({ name, content }: HostileBuild['files'][number]): void {
  holds(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(name), `"${name}" lies in the output folder`);
  if (typeof content === 'string') checkAddresses(name, content);
  if (typeof content !== 'string') {
    if (name === 'columns.bin') holds(decodeColumns(content).kind === 'columns', 'the columns open');
  } else if (/\.(?:geo)?json$/.test(name)) JSON.parse(content);
  else if (name.endsWith('.jsonl')) checkLines(content);
  else if (name.endsWith('.csv')) checkTable(content);
  else if (/\.(?:kml|xml|rss|atom)$/.test(name)) holds(checkXml(content).problem === null, `${name} is well formed`);
}

/** Every address in the files is one that a browser may be sent to, or the name of the feed itself. */
function checkAddresses(name: string, content: string): void {
  for (const [, address] of content.matchAll(ADDRESS))
    holds(/^(?:https?:\/\/|urn:x-dateline:)/.test(address!), `${name}: ${address} is a web address`);
}

function checkSpans({ events, whole, texts }: HostileBuild): void {
  for (const { article, start, end, quote } of events().flatMap((event) => whole(event).reports)) {
    const length = texts.get(article)?.length ?? -1;
    const isInside = start >= 0 && start < end && end <= length && quote !== '';
    holds(isInside, `a report's span ${start}-${end} lies in its article`);
  }
}

/** Throws, with the promise that was broken, when it does not hold. */
export function holds(isTrue: boolean, promise: string): void {
  if (!isTrue) throw new Error(`broken: ${promise}`);
}

function checkLines(content: string): void {
  for (const line of content.split('\n')) if (line !== '') JSON.parse(line);
}

function checkTable(content: string): void {
  const { data, errors } = Papa.parse<string[]>(content.trimEnd());
  holds(
    errors.every(({ code }) => code === 'UndetectableDelimiter'),
    'a table has as many cells in each row',
  );
  for (const row of data)
    for (const cell of row) {
      holds(!FORMULA.test(cell), `no cell is a formula: ${cell.slice(0, 40)}`);
      holds(!STEERING.test(cell), `no cell steers a terminal: ${JSON.stringify(cell.slice(0, 40))}`);
    }
}
