const ARTICLE_TAG = /<(\/?)article\b[^<>]*>/gi;
const PARAGRAPH = /<p\b[^<>]*>([^<]*)/gi;
const BODY = /<body\b[^<>]*>/i;
/** Characters in paragraphs: less is a teaser, a notice or a page whose text stands elsewhere. */
const LEAST_TEXT = 500;
const LEAST_SHARE = 0.6;
/** Readers may write more than the author did. */
const COMMENTS = /\s(?:id|class)\s*=\s*["'][^"'<>]{0,200}\bcomments?\b/i;

/**
 * A page without what stands around its one <article>: menus, teasers, comments, which are most of a news page and most of the work of
 * finding its main part. Null where it has none or several, where the tags do not match, where no headline is stated or written in it, or
 * where much of the page's text is elsewhere: then the whole page must be searched.
 */
export function narrowToArticle(markup: string): string | null {
  const body = BODY.exec(markup);
  if (body === null) return null;
  const inside = soleArticle(markup, body.index);
  if (inside === null) return null;
  const [head, article] = [markup.slice(0, body.index), markup.slice(inside.start, inside.end)];
  if (!/<h1\b/i.test(article) && !/og:title/i.test(head)) return null;
  const own = textLength(article);
  const comments = markup.slice(inside.end).search(COMMENTS);
  const rivals = comments === -1 ? markup : markup.slice(0, inside.end + comments);
  const isMost = own >= LEAST_TEXT && own >= textLength(rivals) * LEAST_SHARE;
  return isMost ? `${head}${body[0]}${article}</body></html>` : null;
}

function soleArticle(markup: string, from: number): { readonly start: number; readonly end: number } | null {
  let depth = 0;
  let found: { start: number; end: number } | null = null;
  ARTICLE_TAG.lastIndex = from;
  for (let tag = ARTICLE_TAG.exec(markup); tag !== null; tag = ARTICLE_TAG.exec(markup)) {
    if (tag[1] === '' && depth++ === 0) {
      if (found !== null) return null;
      found = { start: tag.index, end: -1 };
    }
    if (tag[1] === '/' && --depth < 0) return null;
    if (depth === 0 && found !== null) found.end = ARTICLE_TAG.lastIndex;
  }
  return depth === 0 ? found : null;
}

function textLength(markup: string): number {
  let length = 0;
  for (const [, text] of markup.matchAll(PARAGRAPH)) length += text!.trim().length;
  return length;
}
