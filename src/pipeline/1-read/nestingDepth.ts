const TAG = /<(\/?)([a-z][a-z\d-]{0,40})\b[^<>]{0,20000}>/gi;
/** Elements that end by themselves, or that the next of their kind ends. */
const UNNESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/** How many elements lie inside each other at the deepest place of a page, roughly: names are not matched, unclosed elements count. */
export function nestingDepth(markup: string): number {
  let [depth, deepest] = [0, 0];
  for (const [whole, slash, name = ''] of markup.matchAll(TAG)) {
    if (UNNESTED.has(name.toLowerCase()) || whole.endsWith('/>')) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
