import type { DeskKey } from './text/deskTexts.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';

const KEYS: readonly (readonly [string, DeskKey])[] = [
  ['Enter', 'deskKey_right'],
  ['1–9', 'deskKey_that'],
  ['X', 'deskKey_no'],
  ['P', 'deskKey_find'],
  ['G', 'deskKey_draw'],
  ['R', 'deskKey_role'],
  ['D', 'deskKey_day'],
  ['C', 'deskKey_subject'],
  ['H', 'deskKey_hide'],
  ['J', 'deskKey_join'],
  ['S', 'deskKey_part'],
  ['N', 'deskKey_help'],
  ['W', 'deskKey_why'],
  ['U', 'deskKey_undo'],
  ['↑ ↓', 'deskKey_queue'],
  ['← →', 'deskKey_mentions'],
  ['O', 'deskKey_far'],
];

/** The keys, always in sight. */
export function KeyLine() {
  const { t } = useDeskTexts();
  return (
    <footer className="key-line">
      {KEYS.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(what)}
        </span>
      ))}
    </footer>
  );
}
