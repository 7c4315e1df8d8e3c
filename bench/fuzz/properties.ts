import fc from 'fast-check';
import Papa from 'papaparse';
import { decodeColumns } from '../../src/model/decodeColumns.ts';
import { parseFrameMessage, parseHostMessage } from '../../src/model/embedMessage.ts';
import { formatIssue } from '../../src/model/issue.ts';
import { readInputs } from '../../src/pipeline/1-read/readInputs.ts';
import { cleanText } from '../../src/pipeline/2-clean/cleanText.ts';
import { originalSpan } from '../../src/pipeline/2-clean/originalSpan.ts';
import { splitSentences } from '../../src/pipeline/3-split/splitSentences.ts';
import { ByteText } from '../../src/pipeline/answer/byteText.ts';
import { answerLine, type GeoparseLine } from '../../src/pipeline/geoparseLines.ts';
import { memoryEffects } from '../../src/pipeline/memoryEffects.ts';
import { readLink, writeLink } from '../../src/query/urlState.ts';
import { buildHostile } from './buildHostile.ts';
import { checkDataFiles, holds } from './checkDataFiles.ts';
import { geoparseHostile } from './geoparseHostile.ts';
import { hostileFile } from './hostileFile.ts';
import { hostileText } from './hostileText.ts';

/** What must hold of any input, however hostile. Each throws when it does not; the words of the name are the promise. */
export const PROPERTIES = {
  'any file is read: articles and issues come out, nothing is thrown': () =>
    fc.asyncProperty(hostileFile(), async ({ name, bytes }) => {
      for await (const item of readInputs(['in'], memoryEffects({ [name]: bytes }), { columns: {} })) {
        if (item.kind === 'issue')
          holds(item.issue.line >= 1 && item.issue.column >= 1, 'an issue has a line and a column');
        if (item.kind === 'issue')
          holds(formatIssue(item.issue).split(/[\n\r\u2028]/).length <= 2, 'an issue is one line, its hint another');
        if (item.kind === 'issue') holds(item.issue.code !== 'file-broke-reader', item.issue.message);
        if (item.kind === 'article') holds(item.article.id !== '', 'an article has an id');
      }
    }),
  'any files build: every data file can be read back, and every report lies in its article': () =>
    fc.asyncProperty(fc.array(hostileFile(), { minLength: 1, maxLength: 3 }), async (files) => {
      checkDataFiles(await buildHostile(files));
    }),
  'a name that is found stands in the article where the answer says': () =>
    fc.property(hostileText(), (text) => {
      for (const mention of geoparseHostile(text)) {
        holds(text.slice(mention.start, mention.end) === mention.text, 'text.slice(start, end) is the mention');
        holds(mention.confidence >= 0 && mention.confidence <= 1, 'confidence is between 0 and 1');
      }
    }),
  'any line gets one answer, an error in its place when it is no article': () =>
    fc.property(fc.oneof(hostileText(), fc.json()), (text) => {
      const counts = { articles: 0, errors: 0 };
      const line = { number: 7, text: text.replaceAll('\n', ' ') };
      const out = new ByteText();
      const noNames: GeoparseLine = (_article, _most, to) => {
        to.add('[]');
        return 0;
      };
      answerLine(line, noNames, counts, () => undefined, out);
      const answer = new TextDecoder().decode(out.take());
      if (answer !== '')
        holds(answer.endsWith('}\n') && typeof JSON.parse(answer) === 'object', 'one object, one line');
      holds(counts.articles + counts.errors === (answer === '' ? 0 : 1), 'a line is counted once');
    }),
  'cleaning keeps a way back to the original': () =>
    fc.property(hostileText(), (text) => {
      const clean = cleanText(text);
      for (const { start, end } of splitSentences(clean)) {
        const span = originalSpan(clean, start, end);
        holds(span.start >= 0 && span.end <= text.length && span.start <= span.end, 'a sentence lies in the original');
      }
    }),
  'any address is read, and what was read is written the same again': () =>
    fc.property(fc.oneof(hostileText(), fc.webFragments()), (text) => {
      const once = writeLink(readLink(`#${text}`));
      holds(writeLink(readLink(once)) === once, 'a link that was written is read the same');
    }),
  'any message from another page is understood or ignored': () =>
    fc.property(fc.anything(), (data) => {
      const messages = [parseHostMessage(data), parseFrameMessage(data)];
      holds(
        messages.every((message) => message === null || typeof message.type === 'string'),
        'null or a message',
      );
    }),
  'damaged columns are refused in words': () =>
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat()),
      async (flips, cut) => {
        const bytes = (await sampleColumns()).slice();
        for (const [at, value] of flips) bytes[at % bytes.length] = value;
        const result = decodeColumns(cut === null ? bytes : bytes.slice(0, cut % bytes.length));
        holds(result.kind === 'columns' || result.message !== '', 'columns or a message');
      },
    ),
  'a table of texts is read back as it was written': () =>
    fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 5 }), async (texts) => {
      const csv = Papa.unparse(texts.map((text) => ({ text: text === '' ? 'x' : text })));
      const effects = memoryEffects({ 'in/t.csv': new TextEncoder().encode(csv) });
      const written = new Set(['x', ...texts.map(lettersOf)]);
      for await (const item of readInputs(['in'], effects, { columns: {} })) {
        if (item.kind === 'article') holds(written.has(lettersOf(item.article.text)), 'a text is as it was written');
      }
    }),
} as const;

/** White space at the ends and line ends may change on the way, halves of letters do. */
const lettersOf = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text)).replace(/[\s\ufeff]/g, '');

let columns: Uint8Array | null = null;

async function sampleColumns(): Promise<Uint8Array> {
  if (columns !== null) return columns;
  const text =
    'A fire broke out in Omsk on Monday. Two men were held in Tomsk on 4 May 2023. Buses left Perm for Kazan.';
  const { files } = await buildHostile([{ name: 'in/article.txt', bytes: new TextEncoder().encode(text) }]);
  const file = files.find(({ name }) => name.endsWith('columns.bin'));
  if (file === undefined || typeof file.content === 'string') throw new Error('the build wrote no columns');
  columns = file.content;
  return columns;
}
