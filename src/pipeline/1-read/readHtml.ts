import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from './decodeBytes.ts';
import { dropIdleAttributes } from './dropIdleAttributes.ts';
import { dropSilentMarkup } from './dropSilentMarkup.ts';
import { mainText } from './mainText.ts';
import { makeArticle } from './makeArticle.ts';
import { narrowToArticle } from './narrowToArticle.ts';
import { nestingDepth } from './nestingDepth.ts';
import { articleItem, type InputFile, issueItem, type ReadItem } from './reader.ts';
import { type PageFacts, readPageFacts } from './readPageFacts.ts';

const STATED_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w-]+)/i;
const OPENING_BYTES = 4096;
/** Above this many characters of markup a page is taken as it stands: finding its main part would take minutes. */
const MAX_FOR_READABILITY = 2_000_000;
/** Elements inside each other; real pages have some 60. The search for the main part takes a second at 100, and ten at 1,000. */
const MAX_DEPTH = 150;
const MAX_HEAD = 500_000;
/** The scripts are gone, and classes say nothing in a text. */
const READABILITY = { charThreshold: 200, disableJSONLD: true, keepClasses: true };
/** Where the JSON-LD holds so many times the text that the page shows, a script would fill the page: what shows is a notice or a menu. */
const SHELL = 2;

type Page = { readonly page: PageFacts; readonly text: string };

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

function readPage(html: string): Page {
  const { markup, jsonLd } = dropSilentMarkup(html);
  try {
    const isPlain = markup.length <= MAX_FOR_READABILITY && nestingDepth(markup) <= MAX_DEPTH;
    return isPlain ? readPlainPage(markup, jsonLd) : readOddPage(markup, jsonLd);
  } catch {
    // Markup so broken, or so deeply nested, that the parser gives up: the words are still there.
    return { page: {}, text: mainText(markup) };
  }
}

/** A page that would keep the parser busy for minutes: its facts from the first lines, all its text. */
function readOddPage(markup: string, jsonLd: readonly string[]): Page {
  const head = markup.slice(0, Math.min(markup.search(/<body\b/i) + 1 || OPENING_BYTES, MAX_HEAD));
  const facts =
    nestingDepth(head) <= MAX_DEPTH ? readPageFacts(parseHTML(`<html>${head}</html>`).document, jsonLd) : {};
  return { page: facts, text: mainText(markup) };
}

/** Most pages say where their article is; those that do not, or leave its day outside, are searched as a whole. */
function readPlainPage(markup: string, jsonLd: readonly string[]): Page {
  const narrow = narrowToArticle(markup);
  const read = narrow === null ? null : readWholePage(narrow, jsonLd);
  return read !== null && read.text !== '' && read.page.published !== undefined ? read : readWholePage(markup, jsonLd);
}

function readWholePage(markup: string, jsonLd: readonly string[]): Page {
  const isPage = /<html\b/i.test(markup.slice(0, 5000));
  const source = dropIdleAttributes(isPage ? markup : `<html><body>${markup}</body></html>`);
  const { document } = parseHTML(source);
  const page = readPageFacts(document, jsonLd);
  const main = new Readability(document, READABILITY).parse();
  const shown = mainText(main?.content ?? '') || mainText(parseHTML(source).document.body?.innerHTML ?? '');
  const { body } = page;
  const text = body !== undefined && body.length > shown.length * SHELL ? body : shown;
  return { page, text: text === '' ? '' : withTitle(text, page.title) };
}

/** Readability takes the headline out of the text; it goes back on top, since it often holds the place and the deed. */
function withTitle(text: string, title: string | undefined): string {
  if (title === undefined || text.slice(0, 400).includes(title)) return text;
  return `${title}\n\n${text}`;
}
