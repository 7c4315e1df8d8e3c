import type { Page } from '@playwright/test';
import { writeColumns } from '../src/pipeline/9-write/writeColumns.ts';

/** What `writeColumns` is given. */
export type ServedInput = Parameters<typeof writeColumns>[0];

/** Serves other data than the site's own. `change` may spoil a file; null takes it away. */
export async function serveData(
  page: Page,
  input: ServedInput,
  change: (name: string, content: Buffer) => Buffer | null = (_, content) => content,
): Promise<void> {
  const files = new Map(writeColumns(input).map(({ name, content }) => [name, Buffer.from(content)]));
  await page.context().route('**/data/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/data/')[1]!;
    const content = files.get(name);
    const served = content === undefined ? null : change(name, content);
    await (served === null ? route.fulfill({ status: 404 }) : route.fulfill({ body: served }));
  });
}
