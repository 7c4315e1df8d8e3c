/**
 * Several files in one text, so that a page opened from a disk can carry them: there a page may not fetch its neighbours.
 * A pack is a line of JSON, one entry a file in order, then the bytes of all files; the whole gzipped (whose checksum finds damage) and in Base64.
 */
export type PackEntry = { readonly name: string; readonly type: string; readonly bytes: number };

/** What an offline copy carries, in the order it is opened. */
export const PACK_NAMES = ['app', 'fonts', 'basemap', 'data'] as const;
export type PackName = (typeof PACK_NAMES)[number];

/** The script and the style sheet of the explorer inside the pack `app`. */
export const APP_SCRIPT = 'app.js';
export const APP_STYLE = 'app.css';

/** The script that opens the packs, not in any of them. */
export const OPENING_SCRIPT = 'open.js';

/** Id of the element at the very end of the page: where it is missing, the file was cut short. */
export const END_MARK = 'dateline-end';
/** Id of the element that says how opening goes until the explorer takes its place. */
export const BOOT_NOTE = 'dateline-opening';
