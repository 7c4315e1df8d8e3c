import { contentHash } from '../../model/contentHash.ts';
import { type Shelf, ShelfDamaged } from '../shelf.ts';
import type { Evidence } from './learntHomes.ts';

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Puts what an article said of its outlet's home, JSON of `HomeEvidence`, on the shelf. `article`: the name of its content. */
export function shelveEvidence(article: string, json: string, shelf: Shelf): Evidence {
  shelf.put(`e${article}`, encoder.encode(json));
  return lyingEvidence(article, contentHash(json), shelf);
}

/** What an earlier build put there; null where there is none. `name`: of the evidence, where it is known. */
export function shelvedEvidence(article: string, name: string | null, shelf: Shelf): Evidence | null {
  if (name !== null) return shelf.holds(`e${article}`) ? lyingEvidence(article, name, shelf) : null;
  const bytes = shelf.get(`e${article}`);
  return bytes === null ? null : lyingEvidence(article, contentHash(decoder.decode(bytes)), shelf);
}

function lyingEvidence(article: string, name: string, shelf: Shelf): Evidence {
  return {
    name,
    read: () => {
      const bytes = shelf.get(`e${article}`);
      if (bytes === null) throw new ShelfDamaged(`e${article}`);
      return decoder.decode(bytes);
    },
  };
}
