import { ContentHasher } from '../../model/contentHash.ts';
import { HomeLedger } from '../5-resolve/outletHomes.ts';
import type { BuildKnowledge } from '../buildKnowledge.ts';
import { unpackEvidence } from './packEvidence.ts';
import { joinBytes, parsePart, partOf, partSpans } from './parts.ts';

/** What one article said of its outlet's home: `name` names the words; `read` gives them, `packEvidence`, when they are needed. */
export type Evidence = { readonly name: string; readonly read: () => Uint8Array };

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
    this.ledger.add(outlet, () => unpackEvidence(evidence.read()));
    this.noted.push({ outlet, evidence });
    const hasher = this.hashers.get(outlet) ?? new ContentHasher();
    hasher.add(evidence.name);
    this.hashers.set(outlet, hasher);
    this.names.delete(outlet);
  }

  /** All that the ledger was told, in order, as bytes from which another thread can make the same one (`tell`). */
  told(): Uint8Array {
    const outlets = JSON.stringify(this.noted.map(({ outlet }) => outlet));
    return joinBytes([outlets, ...this.noted.map(({ evidence }) => evidence.read())]);
  }

  /** Adds all that another ledger was told. */
  tell(told: Uint8Array): void {
    const [outlets, ...evidence] = partSpans(told);
    for (const [index, outlet] of parsePart<string[]>(partOf(told, outlets!)).entries())
      this.add(outlet, { name: '', read: () => partOf(told, evidence[index]!) });
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
