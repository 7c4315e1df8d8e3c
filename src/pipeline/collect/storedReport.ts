import type { Report } from '../../model/report.ts';
import type { Linkable } from '../8-link/linkable.ts';
import type { Shelf } from '../shelf.ts';
import { unpackReport } from './packFindings.ts';
import type { PartSpan } from './parts.ts';

/**
 * A report whose words lie on the shelf: in the findings of this name, in this place. `content` names the report among all: the same name,
 * the same words, in an article with the same head.
 */
export type StoredReport = Linkable & { readonly findings: string; readonly span: PartSpan; readonly content: string };

/** The `content` of the report of these findings that comes after `index` others. */
export const reportContent = (findings: string, index: number): string => `${findings}.${index}`;

/** Where the report of this `content` was found. */
export function findingsOf(content: string): { readonly findings: string; readonly index: number } {
  const dot = content.lastIndexOf('.');
  return { findings: content.slice(0, dot), index: Number(content.slice(dot + 1)) };
}

/** All of a report, read from the shelf. */
export const wholeReport = ({ findings, span }: StoredReport, shelf: Shelf): Report =>
  unpackReport(shelf.part(findings, span.start, span.length));
