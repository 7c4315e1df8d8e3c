import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const AUDIT = fileURLToPath(new URL('./audit.ts', import.meta.url));
const PACKAGE = { name: 'shelf', version: '1.0.0', license: 'MIT' };
const LOCK = {
  ...{ name: 'house', version: '1.0.0', lockfileVersion: 3 },
  packages: {
    '': { name: 'house', version: '1.0.0', dependencies: { shelf: '1.0.0' } },
    'node_modules/shelf': { ...PACKAGE, resolved: 'http://127.0.0.1/shelf.tgz', integrity: 'sha512-AAAA' },
  },
};
const WEAKNESS = {
  ...{
    id: 1,
    url: 'https://advisories.example/1',
    title: 'Falls off the wall',
    vulnerable_versions: '<2.0.0',
    cwe: [],
  },
  cvss: { score: 7, vectorString: null },
};

let folder: string;
let server: Server;
let answer: { readonly status: number; readonly body: unknown };

/** A registry that has one package and one answer to what is known of its weaknesses. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-audit-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...LOCK.packages[''] }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(LOCK));
  server = createServer((request, response) => {
    const isAudit = request.method === 'POST';
    const { status, body } = isAudit
      ? answer
      : { status: 200, body: { name: 'shelf', versions: { '1.0.0': PACKAGE } } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function audit(): Promise<{ readonly code: number | null; readonly said: string }> {
  const { port } = server.address() as AddressInfo;
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: join(folder, 'cache'),
    npm_config_fetch_retries: '0',
    npm_config_noproxy: '127.0.0.1',
  };
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), AUDIT], { cwd: folder, env });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe('the audit', () => {
  it('passes where the registry knows of nothing', async () => {
    answer = { status: 200, body: {} };
    expect(await audit()).toEqual({ code: 0, said: expect.stringContaining('0 high, 0 critical') });
  });

  it('fails where one package is known to be weak, and says which and why', async () => {
    answer = { status: 200, body: { shelf: [{ ...WEAKNESS, severity: 'high' }] } };
    const { code, said } = await audit();
    expect([code, said]).toEqual([1, expect.stringContaining('high shelf')]);
    expect(said).toContain('Falls off the wall');
  });

  it('passes with what is weak but not severe', async () => {
    answer = { status: 200, body: { shelf: [{ ...WEAKNESS, severity: 'low' }] } };
    expect(await audit()).toEqual({ code: 0, said: expect.stringContaining('1 low') });
  });

  it('knows nothing where the registry refuses to say', async () => {
    answer = { status: 405, body: {} };
    expect(await audit()).toEqual({ code: 3, said: expect.stringContaining('could not be asked') });
  });
});
