/** A test or step that failed, and what it said. */
export type Failure = { readonly name: string; readonly said: string };

const MOST_LINES = 15;
const LONGEST_LINE = 300;
const MOST_FAILURES = 20;

/**
 * The lines that say again, near the end of a long log, what failed and why: each failure's name and the first lines of what it said.
 * Colours are taken out, empty lines left out; of very many failures the rest is counted.
 */
export function sayFailures(failures: readonly Failure[]): string[] {
  const told = failures
    .slice(0, MOST_FAILURES)
    .flatMap(({ name, said }) => ['', `failed: ${name}`, ...firstLines(said)]);
  const more = failures.length - MOST_FAILURES;
  return more > 0 ? [...told, '', `and ${more} more failed`] : told;
}

function firstLines(said: string): string[] {
  const lines = withoutColours(said)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const left = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map((line) => `    ${line.slice(0, LONGEST_LINE)}`);
  return left > 0 ? [...shown, `    … ${left} more lines above`] : shown;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those begin a colour
const withoutColours = (text: string): string => text.replace(/\u001b\[[0-9;]*m/gu, '');
