import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

const SITE = 'dist/site';

/** The single file as it was built. */
export function offlineFile(): Buffer {
  return readFileSync(built('dateline.html'));
}

/** The files of the archive by name. */
export const offlineFolder = (): Record<string, Uint8Array> => unzipSync(readFileSync(built('dateline-offline.zip')));

function built(name: string): string {
  const path = join(SITE, name);
  if (!existsSync(path)) throw new Error(`${path} is missing: dateline build seeds --out ${SITE} --offline`);
  return path;
}

/** Writes a page as a reader would have it on a disk. Out: its address. */
export function onDisk(path: string, content: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

/** Notes every request that is not for what the page carries or one of its own files. */
export function strangeRequests(page: Page, own: (url: string) => boolean): string[] {
  const strange: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!own(url) && !/^(blob|data):/.test(url)) strange.push(url);
  });
  return strange;
}

/** Colours by share of a part of the page, as they were painted: "245,242,234" → 0.4. */
export async function paintedColors(page: Page, clip: Clip): Promise<Map<string, number>> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  const shares = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const color = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts[color] = (counts[color] ?? 0) + 4 / data.length;
    }
    return counts;
  }, picture);
  return new Map(Object.entries(shares));
}

export type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
