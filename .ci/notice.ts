import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes NOTICE from the lock file: what Dateline ships with, under which licence. `--check` fails instead when NOTICE is out of
 * date or a package has a licence that is not on the list.
 */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]);

/** Build tools that stay on the developer's machine and reach no reader. */
const TOOL_LICENCES = new Set([...ALLOWED, 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'CC-BY-3.0']);

/** Packages of Vite, which `dateline build` calls: on the builder's machine, never in what it writes. */
const VITE_TOOLS = /^lightningcss/;

const DATA = `Dateline
Copyright (c) 2026 The Dateline authors. MIT licence, see LICENSE.

Data that it ships with
- Place data (c) GeoNames, https://www.geonames.org, CC BY 4.0, modified: merged, filtered and packed as data/SOURCES.md describes.
- Natural Earth, https://www.naturalearthdata.com, public domain.
- OurAirports, https://ourairports.com, public domain.
Each file's origin, date, checksum and changes: data/SOURCES.md.

Packages that it runs on or ships with (the build's own tools for other operating systems left out)
`;

type LockedPackage = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }));

const wrong = packages.filter(({ name, dev, license }) => {
  const allowed = dev === true || VITE_TOOLS.test(name) ? TOOL_LICENCES : ALLOWED;
  return !licencesOf(license).some((one) => allowed.has(one));
});
for (const { name, version, license } of wrong)
  console.error(`${name} ${version}: licence "${license ?? 'not stated'}" is not on the list in .ci/notice.ts`);

const lines = packages
  .filter(({ dev, os }) => dev !== true && os === undefined)
  .map(({ name, version, license }) => `- ${name} ${version}: ${license}`);
const notice = `${DATA}${[...new Set(lines)].sort().join('\n')}\n`;

if (!process.argv.includes('--check')) writeFileSync('NOTICE', notice);
const isCurrent = readFileSync('NOTICE', 'utf8') === notice;
if (!isCurrent) console.error('NOTICE is out of date. Run: npm run notice');
process.exit(wrong.length === 0 && isCurrent ? 0 : 1);

/** "(MIT OR CC0-1.0)" is a choice: one allowed name is enough. */
function licencesOf(expression: string | undefined): readonly string[] {
  return (expression ?? '').replace(/[()]/g, '').split(/\s+OR\s+/);
}
