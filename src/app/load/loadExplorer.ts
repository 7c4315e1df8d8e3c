import { COLUMNS_VERSION } from '../../model/columns.ts';
import { decodeColumns } from '../../model/decodeColumns.ts';
import {
  type DetailChunk,
  detailFile,
  type ExplorerFile,
  type TextChunk,
  textFile,
} from '../../model/explorerFiles.ts';
import type { LoadFailure, LoadState } from '../state/loadSlice.ts';
import { createChunks } from './createChunks.ts';
import { siteFile } from './siteFile.ts';

/** Fetches what the page needs before it can show anything. `base` ends in "/". A failure is an answer, never an exception. */
export async function loadExplorer(base: string): Promise<LoadState> {
  const [explorer, bytes] = await Promise.all([
    fetchFile(base, 'explorer.json', (response) => response.json() as Promise<unknown>),
    fetchFile(base, 'columns.bin', async (response) => new Uint8Array(await response.arrayBuffer())),
  ]);
  if (explorer.kind === 'failed') return { status: 'failed', failure: explorer.failure };
  if (bytes.kind === 'failed') return { status: 'failed', failure: bytes.failure };
  if (!isExplorerFile(explorer.value)) return failed('damaged', 'explorer.json', 'not an explorer file');
  if (explorer.value.version > COLUMNS_VERSION) {
    return failed('newer', 'explorer.json', `${explorer.value.version} > ${COLUMNS_VERSION}`);
  }
  const decoded = decodeColumns(bytes.value);
  if (decoded.kind === 'broken') {
    return failed(decoded.code === 'newer' ? 'newer' : 'damaged', 'columns.bin', decoded.message);
  }
  return {
    status: 'ready',
    explorer: explorer.value,
    columns: decoded.columns,
    texts: createChunks((chunk) => fetchJson<TextChunk>(base, textFile(chunk))),
    textUrl: (chunk) => new URL(siteFile(base + textFile(chunk)), document.baseURI).href,
    details: createChunks((chunk) => fetchJson<DetailChunk>(base, detailFile(chunk))),
  };
}

type Fetched<T> =
  | { readonly kind: 'fetched'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };

async function fetchFile<T>(base: string, file: string, read: (response: Response) => Promise<T>): Promise<Fetched<T>> {
  const unreachable = (detail: string): Fetched<T> => ({
    kind: 'failed',
    failure: { kind: 'unreachable', file, detail },
  });
  try {
    const response = await fetch(siteFile(base + file));
    if (!response.ok) return unreachable(`HTTP ${response.status}`);
    try {
      return { kind: 'fetched', value: await read(response) };
    } catch (reason) {
      return { kind: 'failed', failure: { kind: 'damaged', file, detail: String(reason) } };
    }
  } catch (reason) {
    return unreachable(String(reason));
  }
}

/** Our own build wrote these files beside the columns, so their shape is trusted; only their presence is not. */
async function fetchJson<T>(base: string, file: string): Promise<T> {
  const response = await fetch(siteFile(base + file));
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return (await response.json()) as T;
}

function isExplorerFile(value: unknown): value is ExplorerFile {
  const file = value as Partial<ExplorerFile> | null;
  return (
    typeof file === 'object' &&
    typeof file?.version === 'number' &&
    Number(file.textChunk) > 0 &&
    Number(file.detailChunk) > 0
  );
}

const failed = (kind: LoadFailure['kind'], file: string, detail: string): LoadState => ({
  status: 'failed',
  failure: { kind, file, detail },
});
