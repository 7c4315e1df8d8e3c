import { ContentHasher } from '../../model/contentHash.ts';
import type { HomeEvidence } from '../5-resolve/homeEvidence.ts';
import { HomeLedger, type LyingEvidence } from '../5-resolve/outletHomes.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';
import { unpackEvidence } from './packEvidence.ts';
import { joinBytes, type PartSpan, parsePart, partOf, partSpans } from './parts.ts';

/** What one article said of its outlet's home, and a name for those words. */
export type Evidence = { readonly name: string; readonly source: EvidenceSource };

/** Where such words lie: `read` gives them, `packEvidence`. There is one for each article, so it is small. */
export abstract class EvidenceSource implements LyingEvidence {
  abstract read(): Uint8Array;

  evidence(): HomeEvidence {
    return unpackEvidence(this.read());
  }
}

/** Words among all that another ledger was told. */
class ToldEvidence extends EvidenceSource {
  private readonly told: Uint8Array;
  private readonly span: PartSpan;

  constructor(told: Uint8Array, span: PartSpan) {
    super();
    this.told = told;
    this.span = span;
  }

  read(): Uint8Array {
    return partOf(this.told, this.span);
  }
}

/** The ledger of homes, with a name for what it knows of each outlet: the same evidence, the same name. */
export class LearntHomes {
  readonly ledger: HomeLedger;
  private readonly outlets: string[] = [];
  /** Of each outlet in `outlets`. */
  private readonly sources: EvidenceSource[] = [];
  private readonly hashers = new Map<string, ContentHasher>();
  private readonly names = new Map<string, string>();

  constructor({ gazetteer, homes, homeRow }: Pick<BuildKnowledge, 'gazetteer' | 'homes' | 'homeRow'>) {
    this.ledger = new HomeLedger(gazetteer, homes, homeRow);
  }

  /** False once more articles of the outlet would change nothing. */
  wants(outlet: string): boolean {
    return !this.ledger.knowsEnough(outlet);
  }

  /** The words are not read before the home of the outlet is asked for. */
  add(outlet: string, { name, source }: Evidence): void {
    this.ledger.add(outlet, source);
    this.outlets.push(outlet);
    this.sources.push(source);
    const hasher = this.hashers.get(outlet) ?? new ContentHasher();
    hasher.add(name);
    this.hashers.set(outlet, hasher);
    this.names.delete(outlet);
  }

  /** All that the ledger was told, in order, as bytes from which another thread can make the same one (`tell`). */
  told(): Uint8Array {
    return joinBytes([JSON.stringify(this.outlets), ...this.sources.map((source) => source.read())]);
  }

  /** Adds all that another ledger was told. */
  tell(told: Uint8Array): void {
    const [outlets, ...evidence] = partSpans(told);
    for (const [index, outlet] of parsePart<string[]>(partOf(told, outlets!)).entries())
      this.add(outlet, { name: '', source: new ToldEvidence(told, evidence[index]!) });
  }

  /** Names the evidence about an outlet; empty when there is none. */
  nameOf(outlet: string | null): string {
    if (outlet === null) return '';
    const known = this.names.get(outlet);
    if (known !== undefined) return known;
    const name = this.hashers.get(outlet)?.name() ?? '';
    this.names.set(outlet, name);
    return name;
  }
}
