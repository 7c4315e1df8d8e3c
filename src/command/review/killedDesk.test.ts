import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { addressOf } from '../../../bench/kill/addressOf.ts';
import { killedWhileDeciding } from '../../../bench/kill/killedWhileDeciding.ts';

const SERVER = fileURLToPath(new URL('../../../bench/kill/serveDesk.ts', import.meta.url));

/** The small form of `npm run kill:desk`: when it is killed differs from run to run, what must hold does not. */
it('a desk that is killed while it decides has lost no row that it confirmed, and cut none', async () => {
  const room = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  const [folder, table] = [join(room, 'in'), join(room, 'corrections.csv')];
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'a.txt'),
    'A fire broke out at a bakery in Omsk on Tuesday. Police in Tomsk detained two men.',
  );
  for (const milliseconds of [0, 20]) {
    const before = existsSync(table) ? readFileSync(table, 'utf8') : '';
    const desk = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), SERVER, folder, table], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { confirmed, problem } = await killedWhileDeciding(await addressOf(desk), desk, before, table, milliseconds);
    expect(problem).toBeNull();
    expect(confirmed).toBeGreaterThan(0);
  }
  rmSync(room, { recursive: true, force: true });
}, 300_000);
