import type { DataFile } from '../../pipeline/9-write/writeData.ts';
import type { BuildResult } from '../../pipeline/build.ts';
import { offlineFiles } from './offlineFiles.ts';
import type { SiteOptions } from './siteOptions.ts';

const DEFAULT_TITLE = 'What was reported, where and when';

/** What a published site has besides the built page and its data, named relative to the site. A file of the page's own name takes its place. */
export async function siteFiles(_site: string, options: SiteOptions, { files }: BuildResult): Promise<DataFile[]> {
  const title = options.title ?? DEFAULT_TITLE;
  return options.offline ? await offlineFiles({ title, events: '' }, options.basemap, files) : [];
}
