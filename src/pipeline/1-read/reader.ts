import type { Article } from '../../model/article.ts';
import type { Issue } from '../../model/issue.ts';
import type { FoundFile } from './findFiles.ts';

/** A file as the readers get it. */
export type InputFile = {
  /** As the author named it, for issues. */
  readonly path: string;
  /** Path below the input folder, with "/" between the parts: the id of a file that holds one article. */
  readonly id: string;
  readonly bytes: Uint8Array;
};

/** What is known of an article whose file was read in an earlier build: all but its words. `hash` names its content. */
export type KnownArticle = Pick<Article, 'id' | 'source' | 'url'> & {
  readonly hash: string;
  /** "file:line", for issues. */
  readonly where: string;
};

/** An article, or something to tell the author; a reader yields them in the order of the file. */
export type ReadItem =
  | ArticleItem
  /** An article of a file that did not change since an earlier build, not read again. */
  | { readonly kind: 'known'; readonly article: KnownArticle; readonly file: FoundFile }
  | { readonly kind: 'issue'; readonly issue: Issue }
  /** A file was opened; `checksum` names its bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly checksum: string };

/** `json`: the article as JSON, where it was made on the way. */
export type ArticleItem = { readonly kind: 'article'; readonly article: Article; readonly json?: string };

/** What the command line says about reading. */
export type ReadOptions = {
  /** Column names the author gave: our field → the name in the table. */
  readonly columns: Readonly<Record<string, string>>;
};

export type ReadFile = (file: InputFile, options: ReadOptions) => Iterable<ReadItem>;

/** One format. Its code is loaded when the first such file turns up, so that a folder of plain text loads no HTML parser. */
export type Reader = {
  readonly name: string;
  /** Endings of the file names, lower case, with the dot. */
  readonly endings: readonly string[];
  /** Looks at the first kilobyte of a file whose ending says nothing. */
  readonly recognises: (opening: string) => boolean;
  /** True when one file holds many articles: then the size limit is for each of them. */
  readonly holdsMany: boolean;
  readonly load: () => Promise<ReadFile>;
};

export const articleItem = (article: Article): ReadItem => ({ kind: 'article', article });
export const issueItem = (issue: Issue): ReadItem => ({ kind: 'issue', issue });
