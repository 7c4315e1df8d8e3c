import { bytesHash } from '../../model/bytesHash.ts';
import type { HomeEvidence } from '../5-resolve/homeEvidence.ts';
import { type Shelf, ShelfDamaged } from '../shelf.ts';
import { type Evidence, EvidenceSource } from './learntHomes.ts';
import { unpackEvidence } from './packEvidence.ts';

/** Puts what an article said of its outlet's home, `packEvidence`, on the shelf. `article`: the name of its content. */
export function shelveEvidence(article: string, packed: Uint8Array, shelf: Shelf): Evidence {
  shelf.put(`e${article}`, packed);
  return { name: bytesHash(packed), source: new ShelvedEvidence(article, shelf) };
}

/** What an earlier build put there; null where there is none. `name`: of the evidence, where it is known. */
export function shelvedEvidence(article: string, name: string | null, shelf: Shelf): Evidence | null {
  if (name !== null) return shelf.holds(`e${article}`) ? { name, source: new ShelvedEvidence(article, shelf) } : null;
  const bytes = shelf.look(`e${article}`);
  return bytes === null ? null : { name: bytesHash(bytes), source: new ShelvedEvidence(article, shelf) };
}

class ShelvedEvidence extends EvidenceSource {
  private readonly article: string;
  private readonly shelf: Shelf;

  constructor(article: string, shelf: Shelf) {
    super();
    this.article = article;
    this.shelf = shelf;
  }

  read(): Uint8Array {
    return this.found(this.shelf.get(`e${this.article}`));
  }

  override evidence(): HomeEvidence {
    return unpackEvidence(this.found(this.shelf.look(`e${this.article}`)));
  }

  private found(bytes: Uint8Array | null): Uint8Array {
    if (bytes === null) throw new ShelfDamaged(`e${this.article}`);
    return bytes;
  }
}
