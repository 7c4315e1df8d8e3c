import type { ArticleEntry, EventRecord } from '../../model/event.ts';
import { memoryShelf } from '../shelf.ts';
import type { DataFile } from './buildFacts.ts';
import { EventTableMaker } from './event/eventTable.ts';
import { packEvents } from './event/packEvents.ts';
import { memoryFiles } from './files/memoryFiles.ts';
import { type PageInput, writePageFiles } from './writePageFiles.ts';

export type ColumnsInput = Omit<PageInput, 'events' | 'shelf' | 'articles'> & {
  /** In any order. */
  readonly events: readonly EventRecord[];
  readonly articles: readonly ArticleEntry[];
};

/** `writePageFiles` of events that are held in memory: for those who make a map's data without a build. */
export function writeColumns({ events, articles, ...rest }: ColumnsInput): readonly DataFile[] {
  const shelf = memoryShelf();
  const table = new EventTableMaker();
  for (const [index, event] of events.entries()) {
    const [name, packed] = [String(index), packEvents([event], [''])[0]!];
    shelf.put(name, packed);
    table.add(name, event, packed);
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  return writePageFiles({ ...rest, events: table.table(), shelf, articles: byId }, memoryFiles());
}
