import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from './decodeBytes.ts';
import { dropSilentMarkup } from './dropSilentMarkup.ts';
import { mainText } from './mainText.ts';
import { makeArticle } from './makeArticle.ts';
import { articleItem, type InputFile, issueItem, type ReadItem } from './reader.ts';
import { type PageFacts, readPageFacts } from './readPageFacts.ts';

const STATED_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;
const OPENING_BYTES = 4096;
/** Above this many characters of markup a page is taken as it stands: finding its main part would take minutes. */
const MAX_FOR_READABILITY = 2_000_000;
const ENOUGH_CHARACTERS = 200;

/**
 * Reads a saved web page: its main text by Mozilla's Readability, its facts from JSON-LD, meta tags and the canonical link.
 * Scripts are cut before parsing and never run; nothing is loaded. The article's text is the main text, one paragraph a line.
 * Issues: `page-empty` (error) for a page with no text outside its scripts; those of the encoding and the day.
 */
export function* readHtml({ path, id, bytes }: InputFile): Iterable<ReadItem> {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, OPENING_BYTES));
  const decoded = decodeBytes(bytes, path, STATED_CHARSET.exec(opening)?.[1] ?? null);
  for (const issue of decoded.issues) yield issueItem(issue);
  const { page, text } = readPage(decoded.text);
  const at = { file: path, line: 1, column: 1 };
  if (text === '') {
    yield issueItem({
      ...{ ...at, severity: 'error', code: 'page-empty' },
      message: 'there is no text on this page outside its scripts',
      hint: 'Save the page from a browser once it shows the article, or save the text as .txt.',
    });
    return;
  }
  const { value, issues } = makeArticle({ id, text, at, ...page, statedBasis: 'metadata' });
  for (const issue of issues) yield issueItem(issue);
  yield articleItem(value);
}

function readPage(html: string): { page: PageFacts; text: string } {
  const { markup, jsonLd } = dropSilentMarkup(html);
  if (markup.length > MAX_FOR_READABILITY) {
    const head = markup.slice(0, markup.search(/<body\b/i) + 1 || OPENING_BYTES);
    return { page: readPageFacts(parseHTML(`<html>${head}</html>`).document, jsonLd), text: mainText(markup) };
  }
  const { document } = parseHTML(
    /<html\b/i.test(markup.slice(0, 5000)) ? markup : `<html><body>${markup}</body></html>`,
  );
  const page = readPageFacts(document, jsonLd);
  const whole = document.body?.innerHTML ?? '';
  const text = mainText(mainMarkup(document));
  return { page, text: text === '' ? mainText(whole) : withTitle(text, page.title) };
}

/** The markup of the main part; empty where there is none, or where broken markup breaks the search for it. */
function mainMarkup(document: Document): string {
  try {
    return new Readability(document, { charThreshold: ENOUGH_CHARACTERS }).parse()?.content ?? '';
  } catch {
    return '';
  }
}

/** Readability takes the headline out of the text; it goes back on top, since it often holds the place and the deed. */
function withTitle(text: string, title: string | undefined): string {
  if (title === undefined || text.slice(0, 400).includes(title)) return text;
  return `${title}\n\n${text}`;
}
