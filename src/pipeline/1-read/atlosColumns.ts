/**
 * Which columns of an incident export of Atlos (atlos.org) hold what, or nothing when the table is not such an export.
 * An incident's description is its text, its own day stands for the published day, its first source is its address.
 * Source: the column names of Atlos' CSV export, with and without "attr_" before them.
 */
export function atlosColumns(names: readonly string[]): Readonly<Record<string, string>> {
  const find = (...wanted: string[]): string | undefined =>
    names.find((name) => wanted.includes(name.toLowerCase().replace(/^attr_/, '')));
  const description = find('description');
  const isAtlos =
    names.includes('slug') &&
    description !== undefined &&
    find('latitude') !== undefined &&
    find('status') !== undefined;
  if (!isAtlos) return {};
  const found = {
    id: 'slug',
    text: description,
    published: find('date'),
    url: find('source_1', 'sources', 'urls', 'source', 'url', 'media_1'),
    source: find('project'),
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
