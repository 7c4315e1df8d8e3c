import type { ArticleFacts } from '../../model/article.ts';
import { contentHash } from '../../model/contentHash.ts';
import type { Source, SourceId } from '../../model/event.ts';
import { domainOf, type OutletTable, outletKey } from './outlets.ts';

/** What the reader sees where an article does not say who published it. Never guessed from its words. */
export const OUTLET_NOT_NAMED = 'Outlet not named';

/** The outlet of an article, without how many reports it has. */
export type Publisher = Omit<Source, 'reportCount'>;

/**
 * Who published an article: the name it states; else the outlet that owns the address it states; else the bare address;
 * else "Outlet not named". Two spellings of one name ("the Moscow Times") give one id. Address and country come from the table alone.
 */
export function sourceOf({ source, url }: Pick<ArticleFacts, 'source' | 'url'>, table: OutletTable): Publisher {
  return publisherOf(source?.trim() ?? '', url === null ? null : domainOf(url), table);
}

/** `sourceOf` for many articles: each outlet is worked out once. */
export function sourcesIn(table: OutletTable): (article: Pick<ArticleFacts, 'source' | 'url'>) => Publisher {
  const known = new Map<string, Publisher>();
  return ({ source, url }) => {
    const [stated, domain] = [source?.trim() ?? '', url === null ? null : domainOf(url)];
    const key = `${domain?.length ?? 0} ${domain ?? ''}${stated}`;
    const publisher = known.get(key) ?? publisherOf(stated, domain, table);
    known.set(key, publisher);
    return publisher;
  };
}

/** `stated`: the name, empty where none is stated. */
function publisherOf(stated: string, domain: string | null, table: OutletTable): Publisher {
  const outlet =
    stated === ''
      ? ownerOf(domain, table)
      : (table.byName.get(outletKey(stated)) ?? ownerOf(domainLike(stated), table));
  const name = outlet?.name ?? (stated === '' ? (domain ?? OUTLET_NOT_NAMED) : stated);
  const address = outlet?.domain ?? domain;
  return {
    id: sourceId(name),
    name,
    url: address === null ? null : `https://${address}`,
    country: outlet?.country ?? null,
  };
}

/** "news.example.co.uk" belongs to "example.co.uk". */
function ownerOf(domain: string | null, { byDomain }: OutletTable) {
  const labels = domain?.split('.') ?? [];
  for (let from = 0; from < labels.length - 1; from++) {
    const owner = byDomain.get(labels.slice(from).join('.'));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Feeds often state the address as the name. */
const domainLike = (name: string): string | null =>
  /^[\w-]+(?:\.[\w-]+)+$/u.test(name) ? name.toLowerCase().replace(/^www\./u, '') : null;

/** Readable in a link where the name is plain letters, else a content name. */
function sourceId(name: string): SourceId {
  const key = outletKey(name);
  const slug = key.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  return (slug.length * 2 >= key.length && slug !== '' ? slug : `s${contentHash(key)}`) as SourceId;
}
