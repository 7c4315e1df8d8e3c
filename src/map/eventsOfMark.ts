import { PLACE_ROLES } from '../model/columns.ts';
import type { EventSelection, LinkTable } from './mapData.ts';

/** What a mark stands for: all spots under a leader, or the way from one leader to another. */
export type MarkKey =
  | { readonly kind: 'spots'; readonly leader: number }
  | { readonly kind: 'movement'; readonly from: number; readonly to: number };

const FROM = PLACE_ROLES.indexOf('from');
const TO = PLACE_ROLES.indexOf('to');

/** Events that pass the filter and belong to a mark, ascending. One pass over the selection. */
export function eventsOfMark(
  links: LinkTable,
  leaderOf: Uint32Array,
  selection: EventSelection,
  mark: MarkKey,
): number[] {
  const events: number[] = [];
  for (let event = selection.from; event < selection.to; event++) {
    if (selection.failing !== null && selection.failing[event] !== 0) continue;
    if (isOfMark(links, leaderOf, event, mark)) events.push(event);
  }
  return events;
}

/** Whether one event belongs to a mark, whatever the filter. */
function isOfMark(links: LinkTable, leaderOf: Uint32Array, event: number, mark: MarkKey): boolean {
  return mark.kind === 'spots'
    ? hasLink(links, leaderOf, event, mark.leader, null)
    : hasLink(links, leaderOf, event, mark.from, FROM) && hasLink(links, leaderOf, event, mark.to, TO);
}

function hasLink(
  { start, spot, role }: LinkTable,
  leaderOf: Uint32Array,
  event: number,
  leader: number,
  wantedRole: number | null,
): boolean {
  for (let link = start[event]!; link < start[event + 1]!; link++) {
    if (leaderOf[spot[link]!] === leader && (wantedRole === null || role[link] === wantedRole)) return true;
  }
  return false;
}
