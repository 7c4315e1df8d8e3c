import { keyOf, readSlots, SLOTS } from '../src/pipeline/4-recognise/contextWords.ts';
import type { Span } from '../src/pipeline/4-recognise/findSpans.ts';
import type { Scene } from '../src/pipeline/4-recognise/spanFeatures.ts';
import { TOKEN } from '../src/pipeline/4-recognise/tokens.ts';

const LEFT = new Set([0, 1, 4, 6, 8]);
const SMALLEST = 0.04;

/** Turns the words around spans into keys for learning, and keys back into words for a readable weights file. */
export function wordBook() {
  const wordOf = new Map<number, string>([[1, '#']]);
  const nameOf = new Map<number, { slot: number; known: boolean; word: string }>();
  const isLeft = new Map<number, boolean>();
  const seen = new WeakSet<Scene>();
  const hashes = new Int32Array(SLOTS.length);

  const learnSpelling = (scene: Scene): void => {
    seen.add(scene);
    const { tokens, text } = scene;
    for (let token = 0; token < tokens.count; token += 1) {
      if (tokens.kind[token] === TOKEN.number) continue;
      const written = text.slice(tokens.start[token], tokens.end[token]).toLowerCase().replaceAll('’', "'");
      wordOf.set(tokens.hash[token] as number, written);
    }
  };

  return {
    /** Keys of the words around a span; slots without a word give none. */
    keysOf(scene: Scene, index: number): Int32Array {
      if (!seen.has(scene)) learnSpelling(scene);
      const span = scene.spans[index] as Span;
      const known = span.facts.rows.length > 0;
      readSlots(scene, span, hashes);
      const spelled = (slot: number): string => wordOf.get(hashes[slot] as number) ?? '|';
      const keys: number[] = [];
      hashes.forEach((hash, slot) => {
        if (hash === 0) return;
        const key = keyOf(slot, known, hash);
        const word =
          slot === 6 ? `${spelled(1)}_${spelled(0)}` : slot === 7 ? `${spelled(2)}_${spelled(3)}` : spelled(slot);
        nameOf.set(key, { slot, known, word });
        isLeft.set(key, LEFT.has(slot));
        keys.push(key);
      });
      return Int32Array.from(keys);
    },

    /** Keys that stand in at least so many different articles. */
    common(spans: readonly { readonly scene: number; readonly keys: Int32Array }[], articles: number): Set<number> {
      const last = new Map<number, number>();
      const counts = new Map<number, number>();
      for (const { scene, keys } of spans) {
        for (const key of keys) {
          if (last.get(key) === scene) continue;
          last.set(key, scene);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      return new Set([...counts].filter(([, count]) => count >= articles).map(([key]) => key));
    },

    scores(keys: Int32Array, words: ReadonlyMap<number, number>): [left: number, right: number] {
      let left = 0;
      let right = 0;
      for (const key of keys) {
        const weight = words.get(key) ?? 0;
        if (isLeft.get(key) === true) left += weight;
        else right += weight;
      }
      return [left, right];
    },

    /** The weights as JSON, by slot and word, smallest ones left out. */
    write(words: ReadonlyMap<number, number>, slots: readonly string[]): string {
      const parts = [true, false].map((known) => {
        const lines = slots.map((slot, index) => {
          const entries = [...words]
            .map(([key, weight]) => ({ ...nameOf.get(key), weight }))
            .filter((entry) => entry.slot === index && entry.known === known && Math.abs(entry.weight) >= SMALLEST)
            .map(({ word, weight }) => [word ?? '', Number(weight.toFixed(3))] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1));
          return `${JSON.stringify(slot)}:${JSON.stringify(Object.fromEntries(entries))}`;
        });
        return `"${known ? 'known' : 'unknown'}":{\n${lines.join(',\n')}}`;
      });
      return `{${parts.join(',\n')}}`;
    },
  };
}
