import { randomBytes } from 'node:crypto';
import { oneHand } from '../../pipeline/collect/hands.ts';
import type { Command } from '../commandLine.ts';
import { openManyHands } from '../cores/manyHands.ts';
import { loadKnowledge } from '../knowledge/loadKnowledge.ts';
import { nodeEffects } from '../nodeEffects.ts';
import { startProgress } from '../progress.ts';
import { deskFiles } from './deskFiles.ts';
import { openDesk } from './openDesk.ts';
import { startReviewServer } from './reviewServer.ts';
import { reviewSite } from './reviewSite.ts';

type ReviewCommand = Extract<Command, { kind: 'review' }>;

/** Runs `dateline review`: serves the desk on this machine until it is interrupted. Out: the exit code. */
export async function runReview(command: ReviewCommand): Promise<number> {
  const { inputs, columns, categories, corrections, lean, jobs, by, port, language } = command;
  const loaded = loadKnowledge(lean, categories, nodeEffects, corrections);
  if (loaded.kind === 'wrong') {
    process.stderr.write(`dateline: ${loaded.message}\n    Try: dateline --help\n`);
    return 2;
  }
  const { knowledge } = loaded;
  process.stderr.write('Reading the articles…\n');
  const today = (): string => new Date().toISOString().slice(0, 10);
  const progress = startProgress(process.stderr);
  const hands = openManyHands(jobs, command, oneHand(knowledge));
  const request = { inputs, reading: { columns }, issues: [], hands };
  const onProgress = (done: number, what: string): void => progress.show(`${done} ${what}`);
  const desk = await openDesk({ request, knowledge, corrections, by, today, onProgress }).finally(hands.close);
  progress.clear();
  const token = randomBytes(24).toString('base64url');
  const files = deskFiles(await reviewSite());
  try {
    const { server, port: own } = await startReviewServer(desk, files, token, port);
    const { open } = desk.queue({}).counts;
    process.stdout.write(`http://127.0.0.1:${own}/#token=${token}${language === null ? '' : `&lang=${language}`}\n`);
    process.stderr.write(`${open} names to review. Open the address above; Ctrl+C ends the desk.\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    server.close();
    server.closeAllConnections();
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `dateline: the desk could not be opened: ${reason}\n    Choose another --port, or leave it out.\n`,
    );
    return 1;
  }
}
