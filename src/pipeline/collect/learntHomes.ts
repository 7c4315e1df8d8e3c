import { ContentHasher } from '../../model/contentHash.ts';
import type { HomeEvidence } from '../5-resolve/homeEvidence.ts';
import { HomeLedger } from '../5-resolve/outletHomes.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';

/** What one article said of its outlet's home, as JSON of `HomeEvidence`. */
export type OutletEvidence = { readonly outlet: string; readonly evidence: string };

/** The ledger of homes, with a name for what it knows of each outlet: the same evidence, the same name. */
export class LearntHomes {
  readonly ledger: HomeLedger;
  /** All that the ledger was told, in order, so that another thread can make the same one. */
  readonly told: OutletEvidence[] = [];
  private readonly names = new Map<string, ContentHasher>();

  constructor({ gazetteer, homes, homeRow }: Pick<BuildKnowledge, 'gazetteer' | 'homes' | 'homeRow'>) {
    this.ledger = new HomeLedger(gazetteer, homes, homeRow);
  }

  /** False once more articles of the outlet would change nothing. */
  wants(outlet: string): boolean {
    return !this.ledger.knowsEnough(outlet);
  }

  add(outlet: string, evidence: string): void {
    this.ledger.add(outlet, JSON.parse(evidence) as HomeEvidence);
    this.told.push({ outlet, evidence });
    const name = this.names.get(outlet) ?? new ContentHasher();
    name.add(evidence);
    this.names.set(outlet, name);
  }

  /** Names the evidence about an outlet; empty when there is none. */
  nameOf(outlet: string | null): string {
    return outlet === null ? '' : (this.names.get(outlet)?.name() ?? '');
  }
}
