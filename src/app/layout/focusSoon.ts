/** The row of the list that Tab reaches. */
export const LIST_ROW = '[data-event][tabindex="0"]';

/** Moves the focus to where the reader goes on, once the page shows it: for buttons that go away when they are pressed. Without it the focus falls back to the top of the page. */
export function focusSoon(selector: string): void {
  const before = document.activeElement;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const isLost = document.activeElement === document.body || document.activeElement === before;
      if (isLost) document.querySelector<HTMLElement>(selector)?.focus();
    }),
  );
}
