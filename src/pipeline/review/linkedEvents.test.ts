import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../model/event.ts';
import { LinkedEvents } from './linkedEvents.ts';

/** Events of one report each; `many` of them take long to link. */
function desk(many: number) {
  let links = 0;
  let name = 'first';
  const events = new LinkedEvents(() => {
    links++;
    return Array.from(
      { length: many },
      (_, n) => ({ id: `${name} ${n}`, reports: [{ id: `r${n}` }] }) as unknown as EventRecord,
    );
  });
  const rename = (to: string): void => {
    name = to;
  };
  return { events, links: () => links, rename };
}

describe('LinkedEvents', () => {
  it('links a few reports anew after every decision', () => {
    const { events, links, rename } = desk(3);
    rename('second');
    events.change(false);
    expect([links(), events.of('r1')?.id, events.of('new')]).toEqual([2, 'second 1', null]);
  });

  it('links many only when the editor decides about events or asks for them', () => {
    const { events, links, rename } = desk(5000);
    rename('second');
    events.change(false);
    expect([links(), events.of('r1')?.id]).toEqual([1, 'first 1']);
    expect(events.near('gone')).toEqual([]);
    expect([links(), events.of('r1')?.id]).toEqual([2, 'second 1']);
    expect(events.near('gone')).toEqual([]);
    events.change(true);
    expect(links()).toBe(3);
  });
});
