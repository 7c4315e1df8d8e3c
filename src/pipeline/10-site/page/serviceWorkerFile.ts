/** A file of the site, relative to the page; `hash` names its content. */
export type SiteFile = { readonly name: string; readonly bytes: number; readonly hash: string };

/** A device is given this much to keep at most. */
const MOST_BYTES = 40_000_000;

/**
 * `sw.js` of one build: the built script with the list of the files to keep before it. Any change of page or data changes the list, so browsers see a new build. Where the data
 * is large, the first chunks of it are kept: the page, the list and the map work without a network, some open events then do not.
 */
export function serviceWorkerFile(script: string, files: readonly SiteFile[]): string {
  let left = MOST_BYTES;
  const kept = [...files].sort(byNeed).filter(({ bytes }) => {
    left -= bytes;
    return left >= 0;
  });
  const list = kept.map(({ name, hash }) => ({ url: name, revision: name.startsWith('assets/') ? null : hash }));
  return `globalThis.datelineFiles = ${JSON.stringify(list, null, 1)};\n${script}`;
}

/** Open events come last; otherwise by name, chunk 2 before chunk 10. */
function byNeed(a: SiteFile, b: SiteFile): number {
  const late = Number(isDetail(a)) - Number(isDetail(b));
  const [left, right] = [numbered(a.name), numbered(b.name)];
  return late || (left < right ? -1 : 1);
}

const isDetail = ({ name }: SiteFile): boolean => name.startsWith('data/details/');

const numbered = (name: string): string => name.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
