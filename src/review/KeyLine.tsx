const KEYS: readonly (readonly [string, string])[] = [
  ['Enter', 'right'],
  ['1–9', 'that place'],
  ['X', 'no place'],
  ['P', 'find'],
  ['G', 'draw'],
  ['R', 'role'],
  ['D', 'day'],
  ['C', 'subject'],
  ['H', 'hide'],
  ['J', 'join'],
  ['S', 'part'],
  ['N', 'needs help'],
  ['W', 'why'],
  ['U', 'undo'],
  ['↑ ↓', 'queue'],
  ['← →', 'mentions'],
  ['O', 'how far'],
];

/** The keys, always in sight. */
export function KeyLine() {
  return (
    <footer className="key-line">
      {KEYS.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </footer>
  );
}
