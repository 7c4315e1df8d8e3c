import type { Tree, TreeWeights } from '../src/pipeline/4-recognise/boostedTrees.ts';

/** Rows of features, row after row, with what each row should give. `weight` 0 leaves a row out. */
export type TrainingSet = {
  readonly rows: Int32Array;
  readonly width: number;
  readonly count: number;
  readonly label: Uint8Array;
  readonly weight: Float32Array;
};

export type TreeOptions = {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly lambda: number;
  readonly minimumHessian: number;
  /** Share of the features that each tree may use. */
  readonly columnShare: number;
};

const BINS = 64;

/** Seeded numbers from 0 to 1, so that a run can be repeated. Source: Park and Miller's multiplier, 1988. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Grows gradient-boosted trees on log loss, with binned features. Source: Friedman, "Greedy function approximation", 2001. */
export function growTrees(set: TrainingSet, options: TreeOptions): TreeWeights {
  return new Grower(set, options).grow();
}

type Split = { readonly feature: number; readonly bin: number };

/**
 * Most features of a row are in their commonest bin. So a row keeps only the others, as codes `feature × BINS + bin`, and the
 * histogram of the commonest bin is what is left of the node's total.
 */
class Grower {
  private readonly set: TrainingSet;
  private readonly options: TreeOptions;
  private readonly used: Int32Array;
  private readonly edges: Int32Array[] = [];
  private readonly commonest: Uint8Array;
  private readonly binned: Uint8Array[] = [];
  private readonly codeStart: Int32Array;
  private readonly codes: Uint16Array;
  private readonly score: Float64Array;
  private readonly gradient: Float64Array;
  private readonly hessian: Float64Array;
  private readonly gradients: Float64Array;
  private readonly hessians: Float64Array;
  private readonly random = seededRandom(20_261_122);

  constructor(set: TrainingSet, options: TreeOptions) {
    this.set = set;
    this.options = options;
    const rows = Array.from({ length: set.count }, (_, row) => row);
    this.used = Int32Array.from(rows.filter((row) => (set.weight[row] as number) > 0));
    this.commonest = new Uint8Array(set.width);
    for (let feature = 0; feature < set.width; feature += 1) {
      const edges = this.edgesOf(feature);
      const bins = this.binsOf(feature, edges);
      this.edges.push(edges);
      this.binned.push(bins);
      this.commonest[feature] = commonestOf(bins);
    }
    const { starts, codes } = this.sparseCodes();
    this.codeStart = starts;
    this.codes = codes;
    this.score = new Float64Array(set.count);
    this.gradient = new Float64Array(set.count);
    this.hessian = new Float64Array(set.count);
    this.gradients = new Float64Array(set.width * BINS);
    this.hessians = new Float64Array(set.width * BINS);
  }

  grow(): TreeWeights {
    let positive = 0;
    let total = 0;
    for (const row of this.used) {
      positive += (this.set.label[row] as number) * (this.set.weight[row] as number);
      total += this.set.weight[row] as number;
    }
    const base = Math.log(positive / (total - positive));
    this.score.fill(base);
    const trees: Tree[] = [];
    for (let tree = 0; tree < this.options.trees; tree += 1) {
      this.updateGradients();
      const features = this.edges.flatMap(({ length }, feature) =>
        length > 0 && this.random() < this.options.columnShare ? [feature] : [],
      );
      trees.push(this.growTree(features));
    }
    return { base: Number(base.toFixed(5)), depth: this.options.depth, trees };
  }

  private sparseCodes(): { starts: Int32Array; codes: Uint16Array } {
    const { width, count } = this.set;
    const starts = new Int32Array(count + 1);
    const codes: number[] = [];
    for (let row = 0; row < count; row += 1) {
      starts[row] = codes.length;
      for (let feature = 0; feature < width; feature += 1) {
        const bin = this.binned[feature]?.[row] as number;
        if (bin !== this.commonest[feature]) codes.push(feature * BINS + bin);
      }
    }
    starts[count] = codes.length;
    return { starts, codes: Uint16Array.from(codes) };
  }

  private updateGradients(): void {
    for (const row of this.used) {
      const probability = 1 / (1 + Math.exp(-(this.score[row] as number)));
      const weight = this.set.weight[row] as number;
      this.gradient[row] = (probability - (this.set.label[row] as number)) * weight;
      this.hessian[row] = Math.max(1e-6, probability * (1 - probability)) * weight;
    }
  }

  /** One tree: level by level, the question whose gain over all nodes of the level is largest. */
  private growTree(features: readonly number[]): Tree {
    let nodes: Int32Array[] = [this.used];
    const questions: Split[] = [];
    for (let level = 0; level < this.options.depth; level += 1) {
      const best = this.bestQuestion(nodes, features);
      questions.push(best);
      const bins = this.binned[best.feature] as Uint8Array;
      nodes = nodes.flatMap((rows) => [
        rows.filter((row) => (bins[row] as number) <= best.bin),
        rows.filter((row) => (bins[row] as number) > best.bin),
      ]);
    }
    const values = nodes.map((rows) => this.leafValue(rows));
    nodes.forEach((rows, leaf) => {
      for (const row of rows) this.score[row] = (this.score[row] as number) + (values[leaf] as number);
    });
    return {
      features: questions.map(({ feature }) => feature),
      above: questions.map(({ feature, bin }) => this.edges[feature]?.[bin] as number),
      values,
    };
  }

  private leafValue(rows: Int32Array): number {
    const { gradient, hessian } = this.sumOf(rows);
    return Number(((-gradient / (hessian + this.options.lambda)) * this.options.rate).toFixed(4));
  }

  private bestQuestion(nodes: readonly Int32Array[], features: readonly number[]): Split {
    const gains = new Float64Array(this.set.width * BINS);
    for (const rows of nodes) {
      if (rows.length === 0) continue;
      const total = this.sumOf(rows);
      this.fillHistograms(rows);
      for (const feature of features) this.addGains(feature, total, gains);
    }
    let best: Split = { feature: features[0] ?? 0, bin: 0 };
    let most = -1;
    for (const feature of features) {
      const last = this.edges[feature]?.length as number;
      for (let bin = 0; bin < last; bin += 1) {
        const gain = gains[feature * BINS + bin] as number;
        if (gain <= most) continue;
        most = gain;
        best = { feature, bin };
      }
    }
    return best;
  }

  private sumOf(rows: Int32Array): { gradient: number; hessian: number } {
    let gradient = 0;
    let hessian = 0;
    for (const row of rows) {
      gradient += this.gradient[row] as number;
      hessian += this.hessian[row] as number;
    }
    return { gradient, hessian };
  }

  private fillHistograms(rows: Int32Array): void {
    const gradients = this.gradients;
    const hessians = this.hessians;
    const codes = this.codes;
    const codeStart = this.codeStart;
    gradients.fill(0);
    hessians.fill(0);
    for (const row of rows) {
      const gradient = this.gradient[row] as number;
      const hessian = this.hessian[row] as number;
      const end = codeStart[row + 1] as number;
      for (let at = codeStart[row] as number; at < end; at += 1) {
        const code = codes[at] as number;
        gradients[code] = (gradients[code] as number) + gradient;
        hessians[code] = (hessians[code] as number) + hessian;
      }
    }
  }

  /** Adds to `gains` what each question of the feature gains in one node. */
  private addGains(feature: number, total: { gradient: number; hessian: number }, gains: Float64Array): void {
    const gradients = this.gradients;
    const hessians = this.hessians;
    const { lambda, minimumHessian } = this.options;
    const from = feature * BINS;
    const last = this.edges[feature]?.length as number;
    const parent = (total.gradient * total.gradient) / (total.hessian + lambda);
    let restGradient = total.gradient;
    let restHessian = total.hessian;
    for (let code = from; code <= from + last; code += 1) {
      restGradient -= gradients[code] as number;
      restHessian -= hessians[code] as number;
    }
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < last; bin += 1) {
      const isCommonest = bin === this.commonest[feature];
      gradient += isCommonest ? restGradient : (gradients[from + bin] as number);
      hessian += isCommonest ? restHessian : (hessians[from + bin] as number);
      const otherHessian = total.hessian - hessian;
      if (hessian < minimumHessian || otherHessian < minimumHessian) continue;
      const other = total.gradient - gradient;
      const gain = (gradient * gradient) / (hessian + lambda) + (other * other) / (otherHessian + lambda) - parent;
      gains[from + bin] = (gains[from + bin] as number) + gain;
    }
  }

  /** Upper edges of all bins but the last: a value is in the first bin whose edge is at least the value. */
  private edgesOf(feature: number): Int32Array {
    const { rows, width } = this.set;
    const values = Int32Array.from(this.used, (row) => rows[row * width + feature] as number).sort();
    const distinct = values.filter((value, index) => index === 0 || value !== values[index - 1]);
    if (distinct.length <= BINS) return midpoints(distinct);
    const quantiles = Int32Array.from(
      { length: BINS },
      (_, bin) => values[Math.floor((bin * (values.length - 1)) / (BINS - 1))] as number,
    );
    return midpoints(quantiles.filter((value, index) => index === 0 || value !== quantiles[index - 1]));
  }

  private binsOf(feature: number, edges: Int32Array): Uint8Array {
    const { rows, width, count } = this.set;
    const bins = new Uint8Array(count);
    for (let row = 0; row < count; row += 1) bins[row] = binOf(rows[row * width + feature] as number, edges);
    return bins;
  }
}

function binOf(value: number, edges: Int32Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function commonestOf(bins: Uint8Array): number {
  const counts = new Int32Array(BINS);
  for (const bin of bins) counts[bin] = (counts[bin] as number) + 1;
  return counts.indexOf(Math.max(...counts));
}

function midpoints(values: Int32Array): Int32Array {
  return Int32Array.from({ length: Math.max(0, values.length - 1) }, (_, index) =>
    Math.floor(((values[index] as number) + (values[index + 1] as number)) / 2),
  );
}
