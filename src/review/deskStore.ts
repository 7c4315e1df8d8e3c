import { createStore, type StoreApi } from 'zustand/vanilla';
import { readRemembered, remember } from '../app/state/remembered.ts';
import type { Decision } from '../model/correction.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import {
  QUEUE_PAGE,
  type ReviewArticle,
  type ReviewDecision,
  type ReviewItem,
  type ReviewQueue,
  type ReviewReport,
  type ReviewScope,
} from '../model/review.ts';
import { createDeskApi, type DeskApi } from './deskApi.ts';
import { type Told, toldOf } from './text/told.ts';

/** What the editor is being asked, beside the name in hand. */
export type Asking = 'role' | 'place' | 'day' | 'category' | 'merge' | 'why' | 'draw' | 'keys';

export type DeskState = {
  readonly queue: ReviewQueue | null;
  readonly article: ReviewArticle | null;
  /** The item in hand, and its place in the whole queue, from 0. */
  readonly item: ReviewItem | null;
  readonly at: number;
  /** Offset of the mention in hand. */
  readonly mention: number;
  readonly scope: ReviewScope;
  /** Goes with the next decision. */
  readonly why: string;
  readonly asking: Asking | null;
  readonly said: { readonly kind: 'done' | 'problem'; readonly told: Told } | null;
  readonly isBusy: boolean;
  readonly api: DeskApi;
  /** Null: as the browser prefers. */
  readonly language: Language | null;

  readonly chooseLanguage: (language: Language | null) => void;
  readonly open: () => Promise<boolean>;
  readonly select: (item: ReviewItem) => Promise<boolean>;
  readonly step: (by: 1 | -1) => Promise<void>;
  /** Goes to a place in the whole queue; the nearest that there is. */
  readonly goTo: (at: number) => Promise<boolean>;
  /** The stretch of the queue from a place on is wanted: it is scrolled to. */
  readonly look: (from: number) => Promise<void>;
  readonly stepMention: (by: 1 | -1) => void;
  readonly ask: (asking: Asking | null) => void;
  readonly turnScope: () => void;
  readonly setWhy: (why: string) => void;
  /** Decides about the name in hand, as far as the scope reaches. */
  readonly decide: (decision: Decision, value: string, told: Told) => Promise<void>;
  /** Decides about the mention in hand alone, or about the report that rests on it. */
  readonly decideOne: (decision: Decision, value: string, told: Told) => Promise<void>;
  readonly decideAll: (decisions: readonly ReviewDecision[], told: Told) => Promise<void>;
  readonly undo: () => Promise<boolean>;
};

const HALF_PAGE = QUEUE_PAGE / 2;
const SCOPES: readonly ReviewScope[] = ['article', 'one', 'outlet', 'all'];

/** The report that rests on the mention in hand. */
export const reportOf = ({ article, mention }: DeskState): ReviewReport | null =>
  article?.reports.find(({ at }) => at === mention) ??
  article?.reports.find(({ names }) => names.includes(mention)) ??
  null;

type Fact = 'queue' | 'article' | 'item' | 'at' | 'mention' | 'scope' | 'why' | 'asking' | 'said' | 'isBusy';
const NOTHING_YET: Pick<DeskState, Fact> = {
  ...{ queue: null, article: null, item: null, at: 0, mention: 0 },
  ...{ scope: 'article', why: '', asking: null, said: null, isBusy: false },
};

/** The desk's state: what the server said, what is in hand, and the editor's verbs. */
function createDeskStore(token: string, language: Language | null): StoreApi<DeskState> {
  return createStore<DeskState>((set, get) => {
    const talk = createTalk(set, get);
    const { guarded, show, refresh, write } = talk;
    const about = (
      at: number,
      text: string,
      scope: ReviewScope,
      decision: Decision,
      value: string,
    ): ReviewDecision => ({
      ...{ article: get().article!.id, text, at, scope, decision, value, why: get().why },
    });
    return {
      ...NOTHING_YET,
      api: createDeskApi(token),
      language,
      chooseLanguage: (chosen) => {
        set({ language: chosen });
        remember({ language: chosen });
      },
      open: () => guarded(() => refresh(null, first)),
      select: (item) => guarded(() => show(item)),
      step: async (by) => {
        const { queue, at, item } = get();
        const next = at + by;
        if (item !== null && next >= 0 && next < (queue?.total ?? 0)) await get().goTo(next);
      },
      goTo: (at) =>
        guarded(async () => {
          const total = get().queue?.total ?? 0;
          const to = Math.max(0, Math.min(at, total - 1));
          if (itemAt(get().queue, to) === null)
            set({ queue: await get().api.queue(null, Math.max(0, to - HALF_PAGE)) });
          await show(itemAt(get().queue, to));
        }),
      look: async (from) => {
        const queue = await get().api.queue(null, from);
        if (!get().isBusy) set({ queue });
      },
      stepMention: (by) => {
        const starts = get().item?.starts ?? [];
        const next = starts[(starts.indexOf(get().mention) + by + starts.length) % starts.length];
        if (next !== undefined) set({ mention: next });
      },
      ask: (asking) => set({ asking, said: null }),
      turnScope: () => set(({ scope }) => ({ scope: SCOPES[(SCOPES.indexOf(scope) + 1) % SCOPES.length]! })),
      setWhy: (why) => set({ why, asking: null }),
      decide: async (decision, value, told) => {
        const { item, scope, mention } = get();
        if (item === null || get().article === null) return;
        const isLast = scope !== 'one' || item.starts.at(-1) === mention;
        const isDone = await write([about(mention, item.text, scope, decision, value)], told, isLast);
        if (!isDone || isLast) return;
        set({ scope });
        get().stepMention(1);
      },
      decideOne: async (decision, value, told) => {
        const { item } = get();
        const report = reportOf(get());
        if (item === null || get().article === null) return;
        if (decision !== 'role' && report === null) return talk.fail({ key: 'deskSaidNoReport' });
        const isOfReport = decision !== 'role' && report !== null;
        const [at, text] = isOfReport ? [report.at, report.text] : [get().mention, item.text];
        await write([about(at, text, 'one', decision, value)], told, false);
      },
      decideAll: async (decisions, told) => void (await write(decisions, told, false)),
      undo: () =>
        guarded(async () => {
          await get().api.undo();
          await refresh(get().item?.id ?? null, sameItem);
          set({ said: { kind: 'done', told: { key: 'deskSaidUndone' } } });
        }),
    };
  });
}

type Set = StoreApi<DeskState>['setState'];
type Get = StoreApi<DeskState>['getState'];

/** What the verbs do with the server: one thing at a time, and a failure is said, never thrown. */
function createTalk(set: Set, get: Get) {
  const fail = (told: Told): void => set({ said: { kind: 'problem', told } });
  /** Out: was it done? A key pressed while another is at work does nothing. */
  const guarded = async (work: () => Promise<void>): Promise<boolean> => {
    if (get().isBusy) return false;
    set({ isBusy: true });
    const isDone = await work().then(
      () => true,
      (error: unknown) => {
        fail(toldOf(error));
        return false;
      },
    );
    set({ isBusy: false });
    return isDone;
  };
  const show = async (item: ReviewItem | null): Promise<void> => {
    if (item === null) {
      set({ item: null, article: null, at: 0 });
      return;
    }
    const article = await get().api.article(item.article);
    const { queue } = get();
    const at = (queue?.from ?? 0) + Math.max(0, queue?.items.findIndex(({ id }) => id === item.id) ?? 0);
    set({ article, item, at, mention: firstMention(item, article), scope: 'article', asking: null });
  };
  /** Asks for the queue anew, around an item, and shows the one chosen of it; else the first of all. */
  const refresh = async (around: string | null, choose: Choose): Promise<void> => {
    const queue = await get().api.queue(around, 0);
    set({ queue });
    await show(choose(queue, around));
  };
  /** Writes decisions and goes on to the next open item, or stays with the mention in hand. */
  const write = (decisions: readonly ReviewDecision[], told: Told, goesOn: boolean): Promise<boolean> =>
    guarded(async () => {
      const { mention, item } = get();
      const next = goesOn ? nextOpen(get()) : (item?.id ?? null);
      await get().api.decide(decisions);
      set({ why: '', asking: null });
      await refresh(next, sameItem);
      if (!goesOn && get().item?.starts.includes(mention)) set({ mention });
      set({ said: { kind: 'done', told } });
    });
  return { fail, guarded, show, refresh, write };
}

/** Begins at the mention that the least sure report rests on. */
function firstMention({ starts }: ReviewItem, { reports }: ReviewArticle): number {
  const sureness = (start: number) =>
    Math.min(2, ...reports.filter(({ names }) => names.includes(start)).map(({ confidence }) => confidence));
  return [...starts].sort((a, b) => sureness(a) - sureness(b) || a - b)[0] ?? 0;
}

/** What open items there are stand first: the next is the one after that in hand, else the first. Null: that is the head of the queue. */
function nextOpen({ queue, at }: DeskState): string | null {
  if (queue === null) return null;
  const isMore = at + 1 < queue.counts.open;
  return itemAt(queue, isMore ? at + 1 : 0)?.id ?? null;
}

const itemAt = (queue: ReviewQueue | null, at: number): ReviewItem | null =>
  queue === null ? null : (queue.items[at - queue.from] ?? null);

type Choose = (queue: ReviewQueue, wanted: string | null) => ReviewItem | null;
const first: Choose = ({ items }) => items[0] ?? null;
const sameItem: Choose = (queue, wanted) => queue.items.find(({ id }) => id === wanted) ?? first(queue, wanted);

/** What the command put behind the `#` of the address it printed. */
const inHash = (name: string): string | null =>
  typeof location === 'undefined' ? null : new URLSearchParams(location.hash.replace(/^#/, '')).get(name);

const asked = LANGUAGES.find((language) => language === inHash('lang')) ?? null;

export const deskStore = createDeskStore(inHash('token') ?? '', asked ?? readRemembered().language);
