/** What an audit says: lines to print, and the exit code of `.ci/audit.ts`. */
export type Audit = { readonly exitCode: 0 | 1 | 3; readonly lines: readonly string[] };

type Weakness = {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly via: readonly unknown[];
};

/** Reads what `npm audit --json` wrote. Anything but an answer of the registry is no answer: it never counts as "none found". */
export function readAudit(stdout: string, stderr: string): Audit {
  const answer = parsed(stdout);
  const counts = answer?.metadata?.vulnerabilities;
  if (answer === null || counts === undefined) {
    const why = (answer?.message ?? stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
    return { exitCode: 3, lines: [`audit: the registry could not be asked, so nothing is known: ${why}`] };
  }
  const severe = Object.values(answer.vulnerabilities ?? {}).filter(({ severity }) => isSevere(severity));
  const lines = severe.map(
    ({ name, severity, range, via }) => `${severity} ${name} ${range}: ${via.map(titleOf).join('; ')}`,
  );
  const total = Object.entries(counts).map(([severity, count]) => `${count} ${severity}`);
  const isWorse = (counts['high'] ?? 0) + (counts['critical'] ?? 0) > 0 || severe.length > 0;
  return { exitCode: isWorse ? 1 : 0, lines: [...lines, `audit: ${total.join(', ')}`] };
}

type Answer = {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, Weakness>>;
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
};

function parsed(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer) : null;
  } catch {
    return null;
  }
}

const isSevere = (severity: string): boolean => severity === 'high' || severity === 'critical';

/** The title of an advisory; the name of the package through which the weakness comes. */
const titleOf = (via: unknown): string =>
  typeof via === 'object' && via !== null && 'title' in via ? String(via.title) : String(via);
