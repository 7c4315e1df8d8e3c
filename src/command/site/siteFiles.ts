import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry, Source } from '../../model/event.ts';
import type { DataFile } from '../../pipeline/9-write/writeData.ts';
import { isReadByPage } from '../../pipeline/10-site/isReadByPage.ts';
import { eventList, newestEvents } from '../../pipeline/10-site/page/eventList.ts';
import { fillPage } from '../../pipeline/10-site/page/fillPage.ts';
import { headersFile } from '../../pipeline/10-site/page/headersFile.ts';
import { oembed } from '../../pipeline/10-site/page/oembed.ts';
import { type SiteFile, serviceWorkerFile } from '../../pipeline/10-site/page/serviceWorkerFile.ts';
import type { SiteFacts } from '../../pipeline/10-site/page/siteFacts.ts';
import { CARD_FILE, OEMBED_FILE, siteHead } from '../../pipeline/10-site/page/siteHead.ts';
import { webManifest } from '../../pipeline/10-site/page/webManifest.ts';
import type { BuildResult } from '../../pipeline/build.ts';
import { cardFile } from './cardFile.ts';
import { offlineFiles } from './offlineFiles.ts';
import type { SiteOptions } from './siteOptions.ts';

const DEFAULT_TITLE = 'What was reported, where and when';
const REPORT_TABLE = 'data/reports.csv';

/** What a published site has besides the built page and its data, named relative to the site. A file of the page's own name takes its place. */
export async function siteFiles(
  site: string,
  options: SiteOptions,
  { files, events: allEvents, whole }: BuildResult,
): Promise<DataFile[]> {
  const events = allEvents();
  const { url, offline, basemap } = options;
  const facts: SiteFacts = {
    title: options.title ?? DEFAULT_TITLE,
    events,
    newest: newestEvents(events).map(whole),
    sources: parsed<Source>(files, 'sources.json'),
    articles: parsed<ArticleEntry>(files, 'articles.json'),
  };
  const page = fillPage(readFileSync(join(site, 'index.html'), 'utf8'), {
    title: facts.title,
    head: siteHead(facts, url),
    events: eventList(facts, REPORT_TABLE),
  });
  const own: DataFile[] = [
    { name: 'index.html', content: page },
    { name: 'manifest.webmanifest', content: webManifest(facts.title) },
  ];
  return [
    ...own,
    {
      name: 'sw.js',
      content: serviceWorkerFile(readFileSync(join(site, 'sw.js'), 'utf8'), keptFiles(site, own, files)),
    },
    { name: '_headers', content: headersFile() },
    ...(url === null ? [] : await foundFiles(site, facts, url)),
    ...(offline ? await offlineFiles({ title: facts.title, events: eventList(facts, null) }, basemap, files) : []),
  ];
}

/** What a reader's device keeps: the page, its parts and the data that it reads, each with a name of its content. */
function keptFiles(site: string, own: readonly DataFile[], data: readonly DataFile[]): SiteFile[] {
  const parts = readdirSync(join(site, 'assets')).map((name) => `assets/${name}`);
  return [
    ...own.map(({ name, content }) => keptFile(name, content)),
    ...['favicon.svg', ...parts].map((name) => keptFile(name, readFileSync(join(site, name)))),
    ...data.filter(({ name }) => isReadByPage(name)).map((file) => keptFile(`data/${file.name}`, file.content)),
  ];
}

function keptFile(name: string, content: string | Uint8Array): SiteFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { name, bytes: Buffer.byteLength(content), hash };
}

/** What other sites show of the map under a link. */
async function foundFiles(site: string, facts: SiteFacts, url: string): Promise<DataFile[]> {
  const assets = join(site, 'assets');
  const basemap = readdirSync(assets).find((name) => name.endsWith('.pmtiles'));
  if (basemap === undefined) throw new Error(`no basemap in ${assets}`);
  return [
    { name: OEMBED_FILE, content: oembed(facts.title, url) },
    { name: CARD_FILE, content: await cardFile(facts, readFileSync(join(assets, basemap))) },
  ];
}

/** A list that this build has just written. */
function parsed<T>(files: readonly DataFile[], wanted: string): T[] {
  const content = files.find(({ name }) => name === wanted)?.content;
  if (content === undefined) throw new Error(`the build wrote no ${wanted}`);
  return JSON.parse(typeof content === 'string' ? content : new TextDecoder().decode(content)) as T[];
}
