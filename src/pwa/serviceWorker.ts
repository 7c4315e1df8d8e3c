import { setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

declare global {
  /** Put before this script by `dateline build` (`10-site/page/serviceWorkerFile.ts`): the files of that build. */
  var datelineFiles: PrecacheEntry[] | undefined;
}

/** Keeps the files of one build, so that a second visit needs no network. A newer build waits until the reader asks for it; then the old one's files go. */
setCacheNameDetails({ prefix: 'dateline' });
precacheAndRoute(globalThis.datelineFiles ?? [], {
  directoryIndex: 'index.html',
  cleanURLs: false,
  ignoreURLParametersMatching: [/^embed$/],
});
cleanupOutdatedCaches();

const worker = globalThis as unknown as { readonly skipWaiting: () => Promise<void> };
globalThis.addEventListener('message', (event: MessageEvent) => {
  if (event.data !== 'dateline-use-new-build') return;
  (event as MessageEvent & { readonly waitUntil: (work: Promise<void>) => void }).waitUntil(worker.skipWaiting());
});
