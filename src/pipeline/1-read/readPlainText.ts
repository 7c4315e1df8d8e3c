import { decodeBytes } from './decodeBytes.ts';
import { makeArticle } from './makeArticle.ts';
import { parseHeader } from './parseHeader.ts';
import { articleItem, type InputFile, issueItem, type ReadItem } from './reader.ts';

/** Reads a text or Markdown file: one article, with or without a YAML header. Issues: those of the header, the encoding and the day; `article-empty`. */
export function* readPlainText({ path, id, bytes }: InputFile): Iterable<ReadItem> {
  const { text, issues: encodingIssues } = decodeBytes(bytes, path);
  const { values, bodyStart, bodyLine, issues: headerIssues } = parseHeader(text, path);
  const body = text.slice(bodyStart);
  for (const issue of [...encodingIssues, ...headerIssues]) yield issueItem(issue);
  if (body.trim() === '') {
    yield issueItem({
      ...{ file: path, line: bodyLine, column: 1, severity: 'error', code: 'article-empty' },
      message: 'there is no text in it',
      hint: 'Put the article below the header, or take the file away.',
    });
    return;
  }
  const published = values.get('published');
  const { value, issues } = makeArticle({
    id,
    text: body,
    at: { file: path, line: bodyLine, column: 1 },
    title: values.get('title')?.value,
    source: values.get('source')?.value,
    url: values.get('url')?.value,
    published: published?.value,
    publishedAt: published && { file: path, line: published.line, column: 1 },
    statedBasis: 'header',
    publishedBasis: values.get('publishedBasis')?.value,
    language: values.get('language')?.value,
  });
  for (const issue of issues) yield issueItem(issue);
  yield articleItem(value);
}
