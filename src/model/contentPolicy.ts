/** Name of the one Trusted Types policy, `src/app/startTrustedTypes.ts`. The browser asks the one named "default" about strings that libraries pass. */
export const TRUSTED_TYPES_POLICY = 'default';

/** What the page on the web may do: files of its own site and nothing else, no inline script or style, no eval, no markup out of strings. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'", // the preview of what can be shared
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICY}`,
].join('; ');

/**
 * What an offline copy may do: read what it carries and nothing else. `connect-src` names no host, so that the browser itself refuses
 * any request. `scripts` are the sources of the script that opens it: its hash in the single file, the folder's own files in the folder.
 * A page opened from a disk has no origin, and Chromium starts MapLibre's worker there from a `data:` address alone, hence those.
 */
export function offlinePolicy(scripts: string, styleHash: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts} blob:`,
    `style-src ${styleHash}`,
    'img-src data: blob:',
    'font-src blob:',
    'connect-src blob:',
    'worker-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
