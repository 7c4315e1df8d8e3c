import type { ChildProcess } from 'node:child_process';

/** The address that a desk prints when it is open. Rejects when it ends before. */
export function addressOf(desk: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    desk.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^http:\S+$/mu.exec(said);
      if (found !== null) resolve(new URL(found[0]));
    });
    desk.once('exit', () => reject(new Error(`the desk ended: ${said}`)));
  });
}
