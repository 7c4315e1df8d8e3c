/**
 * The folder that Dateline is installed in; ends in a slash. Paths to files that ship with the code start here and nowhere else: bundled,
 * every module lies two levels below it, whatever its own folder is among the sources.
 */
export const INSTALLATION = new URL('../../', import.meta.url);
