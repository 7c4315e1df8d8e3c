/** Is there a process of this number? Asks, and ends nothing. */
export function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
