/** What Dateline wants to know of an article. */
export type Field = 'id' | 'title' | 'source' | 'url' | 'published' | 'publishedBasis' | 'language' | 'text';

/** Names that other programs give to the same thing, the surest first, folded: lower case, letters and digits only. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'articleid', 'docid', 'documentid', 'uuid', 'guid', 'slug', 'oid'],
  title: [
    'title',
    'headline',
    'heading',
    'subject',
    'titre',
    'titel',
    'título',
    'titulo',
    'titolo',
    'заголовок',
    'назва',
  ],
  source: [
    'source',
    'outlet',
    'publisher',
    'publication',
    'sitename',
    'site',
    'newspaper',
    'media',
    'sourcename',
    'sourcedomain',
    'domain',
    'quelle',
    'fuente',
    'fonte',
    'источник',
    'джерело',
  ],
  url: [
    'url',
    'link',
    'permalink',
    'href',
    'uri',
    'articleurl',
    'sourceurl',
    'weburl',
    'webpage',
    'canonicalurl',
    'ссылка',
    'посилання',
  ],
  published: [
    ...[
      'published',
      'publishedat',
      'publishedon',
      'publisheddate',
      'publishdate',
      'publicationdate',
      'pubdate',
      'datepublished',
      'datepublish',
      'seendate',
    ],
    ...['datetime', 'date', 'day', 'articledate', 'posted', 'postedat', 'timestamp', 'createdat', 'created', 'time'],
    ...['datum', 'fecha', 'дата'],
  ],
  publishedBasis: ['publishedbasis', 'datebasis'],
  language: ['language', 'lang', 'locale'],
  text: [
    ...[
      'text',
      'body',
      'content',
      'articletext',
      'fulltext',
      'maintext',
      'articlebody',
      'bodytext',
      'article',
      'story',
    ],
    ...['contenttext', 'contenthtml', 'plaintext', 'rawtext', 'description', 'summary', 'abstract'],
    ...['texte', 'texto', 'testo', 'текст'],
  ],
};

export const FIELDS = Object.keys(NAMES) as readonly Field[];

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Which of the given names holds which field. `chosen` is what the author said and wins; each name is used once.
 * Out: field → the name as given; a field with no match is missing.
 */
export function matchFields(
  names: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): Map<Field, string> {
  const matched = new Map<Field, string>();
  const free = new Map(names.map((name) => [fold(name), name]));
  for (const field of FIELDS) {
    const wanted = chosen[field];
    const name =
      wanted === undefined
        ? undefined
        : names.find((candidate) => candidate === wanted || fold(candidate) === fold(wanted));
    if (name === undefined) continue;
    matched.set(field, name);
    free.delete(fold(name));
  }
  for (const field of FIELDS) {
    if (matched.has(field)) continue;
    const alias = NAMES[field].find((candidate) => free.has(candidate));
    if (alias === undefined) continue;
    matched.set(field, free.get(alias)!);
    free.delete(alias);
  }
  return matched;
}
