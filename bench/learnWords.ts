/** One span for the word weights: the keys of the words around it, what it is, how much it counts. */
export type WordExample = { readonly keys: Int32Array; readonly label: number; readonly weight: number };

const EPOCHS = 8;
const RATE = 0.15;
const DECAY = 2e-5;

type Weight = { weight: number; squares: number };

/** Learns a weight for each key by logistic regression (AdaGrad, a little decay). Examples are taken in the order given. */
export function learnWords(examples: readonly WordExample[], allowed: ReadonlySet<number>): Map<number, number> {
  const weights = new Map<number, Weight>();
  for (const key of allowed) weights.set(key, { weight: 0, squares: 1 });
  const bias: Weight = { weight: -2, squares: 1 };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const example of examples) if (example.weight > 0) learn(example, weights, bias);
  }
  return new Map([...weights].map(([key, { weight }]) => [key, weight]));
}

function learn({ keys, label, weight }: WordExample, weights: ReadonlyMap<number, Weight>, bias: Weight): void {
  const used = [bias];
  for (const key of keys) {
    const entry = weights.get(key);
    if (entry !== undefined) used.push(entry);
  }
  const score = used.reduce((sum, entry) => sum + entry.weight, 0);
  const gradient = (1 / (1 + Math.exp(-score)) - label) * weight;
  for (const entry of used) {
    const step = gradient + DECAY * entry.weight;
    entry.squares += step * step;
    entry.weight -= (RATE * step) / Math.sqrt(entry.squares);
  }
}
