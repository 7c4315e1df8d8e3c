/** Where a file of the site can be fetched: on the web at its own path, in an offline copy (`src/offline/`) inside the page itself. */
export const siteFile = (path: string): string =>
  typeof window === 'undefined' ? path : (window.datelineFile?.(path) ?? path);
