import { spawnSync } from 'node:child_process';
import { readAudit } from './readAudit.ts';

/**
 * `npm run audit`: asks the registry which of the locked packages have known weaknesses. Exit codes: 0 none that is high or critical ·
 * 1 there are some · 3 the registry could not be asked (no network, a mirror that does not answer): that says nothing about the packages.
 */
const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
const { exitCode, lines } = readAudit(stdout, stderr);
for (const line of lines) console.log(line);
process.exitCode = exitCode;
