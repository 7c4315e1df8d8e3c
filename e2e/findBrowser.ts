import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** A Chromium to test with, and where it came from. */
export type FoundBrowser = { readonly path: string; readonly from: string };

const PACKED_CHROMIUM = '@sparticuz/chromium@147.0.0'; // the newest that runs on Node 20
const PACKED_FOLDER = join('.cache', 'browser');
const INSTALL_TIMEOUT_MS = 5 * 60_000;

const SYSTEM_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/chromium-headless-shell',
  ],
};

/**
 * Finds a Chromium: `CHROMIUM_PATH`, Playwright's own, the system's, a download by Playwright, the one that an npm package
 * carries (Linux x64). Throws with what to install when none is to be had: a test run never skips the browser in silence.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const found = fromEnvironment() ?? fromPlaywright('Playwright') ?? fromSystem() ?? downloaded() ?? (await packed());
  if (found !== null) return found;
  throw new Error(
    'No Chromium found for the browser tests. Install Chromium or Chrome, or run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to the path of one.',
  );
}

function fromEnvironment(): FoundBrowser | null {
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return null;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist. Correct it or unset it.`);
  return { path, from: 'CHROMIUM_PATH' };
}

function fromPlaywright(from: string): FoundBrowser | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? { path, from } : null;
}

function fromSystem(): FoundBrowser | null {
  if (process.env['DATELINE_NO_SYSTEM_BROWSER'] === '1') return null;
  const path = (SYSTEM_PATHS[process.platform] ?? []).find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path, from: 'the system' };
}

function downloaded(): FoundBrowser | null {
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS });
  } catch {
    return null; // its download host cannot be reached from here: the next way is tried
  }
  return fromPlaywright('npx playwright install chromium');
}

/** The package unpacks its own shared libraries only when it believes to run in a cloud function, hence the variable. */
async function packed(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(PACKED_FOLDER, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(folder)) {
    const install = ['install', '--no-save', '--no-package-lock', '--prefix', PACKED_FOLDER, PACKED_CHROMIUM];
    try {
      execFileSync('npm', install, { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS });
    } catch {
      return null;
    }
  }
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const entry = join(process.cwd(), folder, 'build', 'esm', 'index.js');
  const fallback = join(process.cwd(), folder, 'build', 'index.js');
  const module: unknown = await import(pathToFileURL(existsSync(entry) ? entry : fallback).href);
  const { default: packedChromium } = module as { default: { executablePath: () => Promise<string> } };
  return { path: await packedChromium.executablePath(), from: PACKED_CHROMIUM };
}
