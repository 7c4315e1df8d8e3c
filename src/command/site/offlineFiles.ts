import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENING_SCRIPT } from '../../model/packFormat.ts';
import type { DataFile } from '../../pipeline/9-write/writeData.ts';
import { lightBasemap } from '../../pipeline/10-site/basemap/lightBasemap.ts';
import { offlinePacks } from '../../pipeline/10-site/offline/offlinePacks.ts';
import {
  type OfflineInput,
  OPENING_STYLE,
  offlineIndex,
  offlinePage,
  packScript,
} from '../../pipeline/10-site/offline/offlinePage.ts';
import { offlineZip } from '../../pipeline/10-site/offline/offlineZip.ts';
import { explorerSite } from './explorerSite.ts';
import { OFFLINE_FILE } from './siteOptions.ts';

/** The folder in an archive. */
const OFFLINE_ZIP = 'dateline-offline.zip';

type Texts = { readonly title: string; readonly events: string };

/** The copies of a map that are opened from a disk. `data`: the build's files, named relative to the data folder. */
export async function offlineFiles(
  { title, events }: Texts,
  basemap: 'full' | 'light',
  data: readonly DataFile[],
): Promise<DataFile[]> {
  const folder = await explorerSite('offline');
  const pieces = readdirSync(folder)
    .sort()
    .map((name) => ({ name, content: new Uint8Array(readFileSync(join(folder, name))) }));
  const full = pieces.find(({ name }) => name.endsWith('.pmtiles'))?.content;
  if (full === undefined) throw new Error(`no basemap in ${folder}`);
  const packs = offlinePacks(pieces, basemap === 'light' ? await lightBasemap(full) : full, data);
  const opening = readFileSync(join(folder, OPENING_SCRIPT), 'utf8').trim();
  const input: OfflineInput = {
    title,
    events,
    packs,
    opening,
    openingHash: hashSource(opening),
    styleHash: hashSource(OPENING_STYLE),
    icon: readFileSync(join(await explorerSite('web'), 'favicon.svg'), 'utf8'),
  };
  const scripts = [
    { name: 'open', content: `${opening}\n` },
    ...packs.map(({ name, text }) => ({ name, content: packScript(name, text) })),
  ];
  const zip = offlineZip('dateline-offline', [
    { name: 'index.html', content: offlineIndex(input) },
    ...scripts.map(({ name, content }) => ({ name: `files/${name}.js`, content })),
  ]);
  return [
    { name: OFFLINE_FILE, content: offlinePage(input) },
    { name: OFFLINE_ZIP, content: zip },
  ];
}

/** A source of a Content-Security-Policy that allows this inline text alone. */
const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
