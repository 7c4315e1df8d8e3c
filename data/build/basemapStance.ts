import fs from 'node:fs';

/** Which lines of a unit are dashed: all of them, only those it shares with another country, or none. */
export type DisputeLine = 'around' | 'abroad' | 'none';

export type Stance = { readonly drawAs: string; readonly disputeLine: DisputeLine };

/** A first-level unit as Natural Earth keys it. */
export type UnitKey = { readonly geonamesId: number; readonly iso: string; readonly owner: string };

const COLUMNS = 'key_kind,key,source_owner,draw_as,dispute_line,note';
const LINES: readonly string[] = ['around', 'abroad', 'none'] satisfies DisputeLine[];

/**
 * Reads the table that says which country each disputed unit is drawn as. A row keyed by GeoNames id wins over one keyed by ISO code, and that
 * over one keyed by owner. Throws on a malformed row: the table is ours.
 */
export function readStances(path: string): (unit: UnitKey) => Stance {
  const [header, ...lines] = fs.readFileSync(path, 'utf8').trim().split('\n');
  if (header !== COLUMNS) throw new Error(`${path}:1: expected "${COLUMNS}"`);
  const stances = new Map<string, Stance>();
  lines.forEach((line, index) => {
    const [kind = '', key = '', , drawAs = '', disputeLine = ''] = line.split(',');
    const known = ['gn_id', 'iso', 'owner'].includes(kind) && key !== '' && /^[A-Z]{3}$/.test(drawAs);
    if (!known || !LINES.includes(disputeLine)) throw new Error(`${path}:${index + 2}: cannot read "${line}"`);
    stances.set(`${kind}:${key}`, { drawAs, disputeLine: disputeLine as DisputeLine });
  });
  return ({ geonamesId, iso, owner }) =>
    stances.get(`gn_id:${geonamesId}`) ??
    stances.get(`iso:${iso}`) ??
    stances.get(`owner:${owner}`) ?? { drawAs: owner, disputeLine: 'none' };
}
