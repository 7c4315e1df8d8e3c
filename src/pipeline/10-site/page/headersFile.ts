import { SITE_POLICY } from '../../../model/contentPolicy.ts';

const FOR_EVER = 'Cache-Control: public, max-age=31536000, immutable';
const ASK_FIRST = 'Cache-Control: no-cache';
const AN_HOUR = 'Cache-Control: public, max-age=3600';
const PAGE = [`Content-Security-Policy: ${SITE_POLICY}`, ASK_FIRST];

/**
 * `_headers`, for hosts that read one: how long each file may be kept, and what browsers should hold to. No header is set twice for a path: hosts differ in which one would count.
 * `frame-ancestors` is not set, since the map is made to be embedded. Other origins may read the files, so that a map in a sandboxed frame works and others can
 * build on the data. The copy `dateline.html` carries a policy of its own.
 */
export function headersFile(): string {
  const rules: readonly (readonly [string, readonly string[]])[] = [
    [
      '/*',
      [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), microphone=(), geolocation=()',
        'Access-Control-Allow-Origin: *',
      ],
    ],
    ['/', PAGE],
    ['/index.html', PAGE],
    ['/sw.js', [ASK_FIRST]],
    ['/data/*', [ASK_FIRST]],
    ['/assets/*', [FOR_EVER]],
    ['/embed.js', [AN_HOUR]],
    ['/embed.mjs', [AN_HOUR]],
  ];
  return rules.map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('');
}
