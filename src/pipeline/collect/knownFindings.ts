import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Shelf } from '../shelf.ts';
import { traceHolds } from './homeTrace.ts';
import { traceIn } from './packFindings.ts';
import { parsePart } from './parts.ts';
import type { Seen, Work } from './work.ts';

const encoder = new TextEncoder();

/** Names the findings of an article by all that decides them: its content, what is known of its outlet's home, and its corrections. */
export const nameFindings = ({ hash, outlet, corrections }: Seen, { homes }: Work): string =>
  `f${contentHash(joinParts([hash, homes.nameOf(outlet), corrections]))}`;

/** Where the name of the latest findings of an article lies, whatever was known of its outlet's home. */
const latestOf = ({ hash, corrections }: Seen): string => `h${hash}${corrections}`;

/** `holdsFor`: as `nameFindings`, when the findings of this name were made, or last seen to hold still. */
type Latest = { readonly name: string; readonly holdsFor: string };

/** Whether the shelf has the findings of this name. */
export const holdsFindings = (name: string, shelf: Shelf): boolean => shelf.holds(name);

type Known = { readonly name: string; readonly packed: Uint8Array };

/**
 * What the shelf has of an article: its very findings, or those that were made when other things were known of its outlet's home, if the
 * home as it is known now answers the same to all that was asked of it then.
 */
export function knownFindings(article: Seen, work: Work): Known | null {
  const { homes, shelf } = work;
  const wanted = nameFindings(article, work);
  const own = shelf.get(wanted);
  if (own !== null) return { name: wanted, packed: own };
  const latest = shelf.get(latestOf(article));
  if (latest === null) return null;
  const { name, holdsFor } = parsePart<Latest>(latest);
  const packed = shelf.get(name);
  if (packed === null) return null;
  if (holdsFor === wanted) return { name, packed };
  if (!traceHolds(traceIn(packed), article.outlet, homes.ledger)) return null;
  noteLatest(article, { name, holdsFor: wanted }, shelf);
  return { name, packed };
}

/** Tells the shelf that what it has of an article in use is in use too, where the article's book was read. */
export const keepLatest = (article: Seen, shelf: Shelf): void => void shelf.holds(latestOf(article));

/** Puts new findings on the shelf. */
export function noteFindings(article: Seen, name: string, packed: Uint8Array, { shelf }: Work): void {
  shelf.put(name, packed);
  noteLatest(article, { name, holdsFor: name }, shelf);
}

const noteLatest = (article: Seen, latest: Latest, shelf: Shelf): void =>
  shelf.put(latestOf(article), encoder.encode(JSON.stringify(latest)));
