import type { ReviewArticle, ReviewCandidate, ReviewDecision, ReviewEvent, ReviewQueue } from '../model/review.ts';
import { DeskProblem } from './text/told.ts';

/** What the local server answers. Every call rejects with words for the editor when it refuses or is gone. */
export type DeskApi = {
  /** The stretch around an item, where it still is in the queue; else that from a place on. */
  readonly queue: (around: string | null, from: number) => Promise<ReviewQueue>;
  readonly article: (id: string) => Promise<ReviewArticle>;
  readonly places: (name: string) => Promise<readonly ReviewCandidate[]>;
  readonly near: (report: string) => Promise<readonly ReviewEvent[]>;
  readonly decide: (decisions: readonly ReviewDecision[]) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** `token`: from the address that the command printed. */
export function createDeskApi(token: string): DeskApi {
  const call = async <T>(path: string, body?: unknown): Promise<T> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const post = { method: 'POST', body: JSON.stringify(body ?? {}) };
    const response = await fetch(`./api/${path}`, { headers, ...(body === undefined ? {} : post) }).catch(() => {
      throw new DeskProblem({ key: 'deskGone' });
    });
    const answer = (await response.json()) as T & { readonly problem?: string };
    if (response.status === 401) throw new DeskProblem({ key: 'deskNoToken' });
    if (!response.ok || answer.problem !== undefined)
      throw new DeskProblem(
        answer.problem === undefined
          ? { key: 'deskRefused', values: { status: response.status } }
          : { words: answer.problem },
      );
    return answer;
  };
  return {
    queue: (around, from) => call(`queue?from=${from}${around === null ? '' : `&around=${around}`}`),
    article: (id) => call(`article?id=${encodeURIComponent(id)}`),
    places: async (name) =>
      (await call<{ places: ReviewCandidate[] }>(`places?name=${encodeURIComponent(name)}`)).places,
    near: async (report) => (await call<{ events: ReviewEvent[] }>(`near?report=${encodeURIComponent(report)}`)).events,
    decide: async (decisions) => void (await call('decide', { decisions })),
    undo: async () => void (await call('undo', {})),
  };
}
