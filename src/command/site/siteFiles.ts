import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleEntry, Source } from '../../model/event.ts';
import type { DataFile } from '../../pipeline/9-write/writeData.ts';
import { eventList } from '../../pipeline/10-site/page/eventList.ts';
import { fillPage } from '../../pipeline/10-site/page/fillPage.ts';
import { headersFile } from '../../pipeline/10-site/page/headersFile.ts';
import { oembed } from '../../pipeline/10-site/page/oembed.ts';
import type { SiteFacts } from '../../pipeline/10-site/page/siteFacts.ts';
import { CARD_FILE, OEMBED_FILE, siteHead } from '../../pipeline/10-site/page/siteHead.ts';
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
  { files, events }: BuildResult,
): Promise<DataFile[]> {
  const { url, offline, basemap } = options;
  const facts: SiteFacts = {
    title: options.title ?? DEFAULT_TITLE,
    events,
    sources: parsed<Source>(files, 'sources.json'),
    articles: parsed<ArticleEntry>(files, 'articles.json'),
  };
  const page = fillPage(readFileSync(join(site, 'index.html'), 'utf8'), {
    title: facts.title,
    head: siteHead(facts, url),
    events: eventList(facts, REPORT_TABLE),
  });
  return [
    { name: 'index.html', content: page },
    { name: '_headers', content: headersFile() },
    ...(url === null ? [] : await foundFiles(site, facts, url)),
    ...(offline ? await offlineFiles({ title: facts.title, events: eventList(facts, null) }, basemap, files) : []),
  ];
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
  if (typeof content !== 'string') throw new Error(`the build wrote no ${wanted}`);
  return JSON.parse(content) as T[];
}
