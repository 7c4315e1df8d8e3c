import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What the guard looks at. `port` is the one the server listens on. */
export type Asked = { readonly method: string; readonly headers: IncomingHttpHeaders; readonly port: number };

/**
 * May this request be answered at all? Only one that names this machine itself as its host (a name that was made to point here, as in
 * DNS rebinding, is another), and that comes from the desk's own page or from none. Out: null, or the status to refuse it with.
 */
export function refusal({ method, headers, port }: Asked): 403 | 405 | 421 | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? '';
  if (!hosts.includes(host)) return 421;
  if (method !== 'GET' && method !== 'POST') return 405;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (origin === undefined && method === 'POST') return 403;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 403;
}

/** Does the request carry the token? Takes as long for a token that is nearly right. */
export function hasToken(headers: IncomingHttpHeaders, token: string): boolean {
  const given = /^Bearer (\S+)$/u.exec(headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
