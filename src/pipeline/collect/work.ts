import type { FoundFile } from '../1-read/findFiles.ts';
import type { BuildKnowledge, BuildRequest } from '../buildRequest.ts';
import type { Shelf } from '../shelf.ts';
import type { Hands } from './hands.ts';
import type { LearntHomes } from './learntHomes.ts';
import type { RereadArticles } from './rereadArticles.ts';
import type { Spill } from './spill.ts';

/** What both passes over the articles work with. */
export type Work = {
  readonly request: BuildRequest;
  readonly knowledge: BuildKnowledge;
  readonly homes: LearntHomes;
  readonly hands: Hands;
  readonly spill: Spill;
  readonly shelf: Shelf;
  readonly reread: RereadArticles;
};

/** All that is kept of an article between the two passes. `file`: where to read it again; null when it was put aside in the spill. */
export type Seen = {
  readonly hash: string;
  readonly outlet: string | null;
  readonly corrections: string;
  readonly file: FoundFile | null;
};
