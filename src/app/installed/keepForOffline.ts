import { useNewBuild } from './newBuild.ts';

const LONGEST_WAIT_MS = 4000;

/**
 * Keeps the site on the reader's device once the page has nothing better to do, so that the next visit works without a network. A newer build is offered, never forced.
 * Not inside other people's pages, not in a copy from a disk, and not for readers who ask to save data.
 */
export function keepForOffline(page: Window): void {
  const { navigator } = page;
  const savesData = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (!('serviceWorker' in navigator) || page.parent !== page || page.datelineFile !== undefined || savesData) return;
  if (!/^https?:$/.test(page.location.protocol)) return;
  const start = () => void register(page).catch(() => undefined); // the page works without it
  if (page.document.readyState === 'complete') start();
  else page.addEventListener('load', start, { once: true });
}

async function register(page: Window): Promise<void> {
  const { serviceWorker } = page.navigator;
  const registration = await serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' });
  const offer = (): void => {
    const { waiting } = registration;
    // Without a controller this is the first build that the device keeps: there is nothing to change to.
    if (waiting === null || serviceWorker.controller === null) return;
    useNewBuild.setState({
      use: () => {
        const reload = (): void => page.location.reload();
        serviceWorker.addEventListener('controllerchange', reload, { once: true });
        waiting.postMessage('dateline-use-new-build');
        // The old build answers what this page still asks before it goes; without the page it has nothing left to answer.
        page.setTimeout(reload, LONGEST_WAIT_MS);
      },
    });
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
}
