import { loadKnowledge } from '../../src/command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../../src/command/nodeEffects.ts';
import { openDesk } from '../../src/command/review/openDesk.ts';
import { startReviewServer } from '../../src/command/review/reviewServer.ts';

/** Serves a desk without its page, for who talks to the server alone: `tsx serveDesk.ts FOLDER TABLE`. Prints its address, as the command does. */
const [folder = '', table = ''] = process.argv.slice(2);
const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects, table);
if (loaded.kind === 'wrong') throw new Error(loaded.message);
const desk = await openDesk({
  request: { inputs: [folder], reading: { columns: {} }, issues: [] },
  ...{ knowledge: loaded.knowledge, corrections: table, by: 'Ann', today: () => '2026-01-02' },
});
const { port } = await startReviewServer(desk, new Map(), 'token', 0);
process.stdout.write(`http://127.0.0.1:${port}/#token=token\n`);
