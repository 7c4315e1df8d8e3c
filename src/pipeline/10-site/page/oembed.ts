import { escapeHtml } from './escapeHtml.ts';
import { CARD_FILE, CARD_SIZE } from './siteHead.ts';

const WIDTH = 800;
const HEIGHT = 560;

/** `oembed.json`: how a site that was given a link shows the map in a frame. `url` ends in "/". Source: oEmbed 1.0, type "rich". */
export function oembed(title: string, url: string): string {
  const html =
    `<iframe src="${escapeHtml(`${url}?embed=1`)}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" ` +
    'loading="lazy" style="border:0" allow="fullscreen"></iframe>';
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Dateline',
    provider_url: url,
    html,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: url + CARD_FILE,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
