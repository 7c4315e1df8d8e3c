import { offlinePolicy } from '../../../model/contentPolicy.ts';
import { BOOT_NOTE, END_MARK } from '../../../model/packFormat.ts';
import { escapeHtml } from '../page/escapeHtml.ts';

/** The style of the page until the explorer's own is there. */
export const OPENING_STYLE =
  'body{margin:0;font:17px/1.5 system-ui,sans-serif;background:#FBFAF7;color:#1B1B1A}' +
  `#${BOOT_NOTE}{max-width:34em;margin:20vh auto 0;padding:0 1.5em}` +
  'html{color-scheme:light dark}@media(prefers-color-scheme:dark){body{background:#141516;color:#ECE9E2}}';

/** What both offline copies need. Hashes are those of a Content-Security-Policy: `'sha256-…'`. */
export type OfflineInput = {
  readonly title: string;
  /** `open.js`, the script that opens the packs. */
  readonly opening: string;
  readonly openingHash: string;
  readonly styleHash: string;
  /** The favicon, an SVG. */
  readonly icon: string;
  /** Where the noscript list goes, as HTML. */
  readonly events: string;
  readonly packs: readonly { readonly name: string; readonly text: string }[];
};

/**
 * `dateline.html`: the explorer, its basemap, fonts and data in one file that a double click opens. Words that say what is wrong come first and
 * the mark of the end last, so that a file cut short at any byte after the head says so.
 */
export function offlinePage(input: OfflineInput): string {
  const packs = input.packs.map(({ name, text }) => `<script type="text/plain" data-pack="${name}">${text}</script>\n`);
  return [
    ...pageHead(input, offlinePolicy(input.openingHash, input.styleHash)),
    `<script>${input.opening}</script>\n`,
    ...packs,
    `<noscript>${input.events}</noscript>\n`,
    pageEnd,
  ].join('');
}

/** `index.html` of the folder: the same, with every pack in a script of its own (`packScript`) in `files/`. */
export function offlineIndex(input: OfflineInput): string {
  const names = ['open', ...input.packs.map(({ name }) => name)];
  return [
    ...pageHead(input, offlinePolicy("'self' file:", input.styleHash)),
    ...names.map((name) => `<script src="./files/${name}.js"></script>\n`),
    `<noscript>${input.events}</noscript>\n`,
    pageEnd,
  ].join('');
}

/** A script, since from a disk no other file can be read. */
export const packScript = (name: string, text: string): string =>
  `(window.datelinePacks ??= {})[${JSON.stringify(name)}] = "${text}";\n`;

function pageHead({ title, icon }: OfflineInput, policy: string): string[] {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n',
    `<title>${escapeHtml(title)}</title>\n`,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">\n`,
    `<style>${OPENING_STYLE}</style>\n`,
    `</head>\n<body>\n<div id="app"><p id="${BOOT_NOTE}" role="status">Opening the map. `,
    'If these words stay, the file is incomplete: download it again.</p></div>\n',
  ];
}

const pageEnd = `<i id="${END_MARK}" hidden></i>\n</body>\n</html>\n`;
