import { bytesHash } from '../../model/bytesHash.ts';
import { type Shelf, ShelfDamaged } from '../shelf.ts';
import type { Evidence } from './learntHomes.ts';

/** Puts what an article said of its outlet's home, `packEvidence`, on the shelf. `article`: the name of its content. */
export function shelveEvidence(article: string, packed: Uint8Array, shelf: Shelf): Evidence {
  shelf.put(`e${article}`, packed);
  return lyingEvidence(article, bytesHash(packed), shelf);
}

/** What an earlier build put there; null where there is none. `name`: of the evidence, where it is known. */
export function shelvedEvidence(article: string, name: string | null, shelf: Shelf): Evidence | null {
  if (name !== null) return shelf.holds(`e${article}`) ? lyingEvidence(article, name, shelf) : null;
  const bytes = shelf.get(`e${article}`);
  return bytes === null ? null : lyingEvidence(article, bytesHash(bytes), shelf);
}

function lyingEvidence(article: string, name: string, shelf: Shelf): Evidence {
  return {
    name,
    read: () => {
      const bytes = shelf.get(`e${article}`);
      if (bytes === null) throw new ShelfDamaged(`e${article}`);
      return bytes;
    },
  };
}
