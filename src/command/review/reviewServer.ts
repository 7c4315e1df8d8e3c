import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SITE_POLICY } from '../../model/contentPolicy.ts';
import { DECISIONS } from '../../model/correction.ts';
import type { ReviewDecision, ReviewScope } from '../../model/review.ts';
import type { Wanted } from '../../pipeline/review/queueList.ts';
import type { DeskFile } from './deskFiles.ts';
import { hasToken, refusal } from './guard.ts';
import type { Desk } from './openDesk.ts';

const MOST_BODY_BYTES = 65_536;
const MOST_DECISIONS = 20;
const SCOPES: readonly ReviewScope[] = ['one', 'article', 'outlet', 'all'];

const HEADERS = {
  'Content-Security-Policy': `${SITE_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

export type ReviewServer = { readonly server: Server; readonly port: number };

/**
 * Serves the desk on this machine alone. `port` 0 takes a free one. The page's own files are open to whoever asks for them by the right
 * host; everything about articles needs the token. Rejects when the port is taken.
 */
export async function startReviewServer(
  desk: Desk,
  files: ReadonlyMap<string, DeskFile>,
  token: string,
  port: number,
): Promise<ReviewServer> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    answer(request, response, { desk, files, token, port: own }).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { problem: error instanceof Error ? error.message : 'failed' });
    });
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

type Context = {
  readonly desk: Desk;
  readonly files: ReadonlyMap<string, DeskFile>;
  readonly token: string;
  readonly port: number;
};

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const { method = '', headers } = request;
  const refused = refusal({ method, headers, port: context.port });
  if (refused !== null) return send(response, refused, { problem: 'refused' });
  const asked = request.url ?? '/';
  if (!/^\/(?!\/)/u.test(asked) || !URL.canParse(asked, 'http://desk')) {
    return send(response, 404, { problem: 'there is nothing of that name' });
  }
  const { pathname, searchParams } = new URL(asked, 'http://desk');
  if (!pathname.startsWith('/api/')) return sendFile(request, response, context.files.get(pathname));
  if (!hasToken(headers, context.token)) return send(response, 401, { problem: 'the token is missing or wrong' });
  const name = `${method} ${pathname}`;
  switch (name) {
    case 'GET /api/queue':
      return send(response, 200, context.desk.queue(wantedIn(searchParams)));
    case 'GET /api/article':
      return sendFound(response, context.desk.article(searchParams.get('id') ?? ''));
    case 'GET /api/places':
      return send(response, 200, { places: context.desk.places((searchParams.get('name') ?? '').slice(0, 200)) });
    case 'GET /api/near':
      return send(response, 200, { events: context.desk.near(searchParams.get('report') ?? '') });
    case 'POST /api/undo':
      return sendOutcome(response, context.desk.undo());
    case 'POST /api/decide': {
      const decisions = parseDecisions(await bodyOf(request));
      if (decisions === null) return send(response, 400, { problem: 'that is no list of decisions' });
      return sendOutcome(response, context.desk.decide(decisions));
    }
    default:
      return send(response, 404, { problem: 'there is nothing of that name' });
  }
}

function wantedIn(asked: URLSearchParams): Wanted {
  const from = Number(asked.get('from') ?? 0);
  return { around: asked.get('around'), from: Number.isSafeInteger(from) && from > 0 ? from : 0 };
}

type Problem = { readonly problem: string };

const sendFound = (response: ServerResponse, found: object | Problem): void =>
  send(response, 'problem' in found ? 404 : 200, found);

/** That a decision cannot be kept is an answer, not a failure of the request. */
const sendOutcome = (response: ServerResponse, problem: Problem | null): void => send(response, 200, problem ?? {});

function send(response: ServerResponse, status: number, content: unknown): void {
  const body = JSON.stringify(content);
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(body);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: DeskFile | undefined): void {
  if (file === undefined || request.method !== 'GET') {
    send(response, 404, { problem: 'no such file' });
    return;
  }
  const { type, content } = file;
  const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
  const [from, to] = [Number(range?.[1] ?? 0), Math.min(Number(range?.[2] ?? Infinity), content.length - 1)];
  if (range === null || from > to) {
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': content.length });
    response.end(content);
    return;
  }
  const part = content.subarray(from, to + 1);
  const where = { 'Content-Range': `bytes ${from}-${to}/${content.length}`, 'Content-Length': part.length };
  response.writeHead(206, { ...HEADERS, 'Content-Type': type, ...where });
  response.end(part);
}

/** The body of a request; null when it is too long, not JSON or does not say that it is. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function parseDecisions(body: unknown): readonly ReviewDecision[] | null {
  const list = isRecord(body) ? body['decisions'] : null;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_DECISIONS) return null;
  return list.every(isDecision) ? list : null;
}

function isDecision(given: unknown): given is ReviewDecision {
  if (!isRecord(given)) return false;
  const texts = ['article', 'text', 'value', 'why'].every((key) => typeof given[key] === 'string');
  const isKnown =
    DECISIONS.some((name) => name === given['decision']) && SCOPES.some((name) => name === given['scope']);
  return texts && isKnown && Number.isInteger(given['at']);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
