import { ContentHasher } from '../../model/contentHash.ts';
import type { HomeEvidence } from '../5-resolve/homeEvidence.ts';
import { HomeLedger } from '../5-resolve/outletHomes.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';

/** What one article said of its outlet's home: `name` names the words; `read` gives them, JSON of `HomeEvidence`, when they are needed. */
export type Evidence = { readonly name: string; readonly read: () => string };

/** Evidence as another thread takes it. */
export type OutletEvidence = { readonly outlet: string; readonly evidence: string };

/** The ledger of homes, with a name for what it knows of each outlet: the same evidence, the same name. */
export class LearntHomes {
  readonly ledger: HomeLedger;
  private readonly noted: { readonly outlet: string; readonly evidence: Evidence }[] = [];
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
  add(outlet: string, evidence: Evidence): void {
    this.ledger.add(outlet, () => JSON.parse(evidence.read()) as HomeEvidence);
    this.noted.push({ outlet, evidence });
    const hasher = this.hashers.get(outlet) ?? new ContentHasher();
    hasher.add(evidence.name);
    this.hashers.set(outlet, hasher);
    this.names.delete(outlet);
  }

  /** All that the ledger was told, in order, so that another thread can make the same one. */
  told(): OutletEvidence[] {
    return this.noted.map(({ outlet, evidence }) => ({ outlet, evidence: evidence.read() }));
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
