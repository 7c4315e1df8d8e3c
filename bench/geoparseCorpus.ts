import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A toponym as people marked it. Offsets into the article's text, `end` excluded. */
export type Gold = {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** GeoNames id as "geonames:N", or null where the corpus gives none. */
  readonly id: string | null;
  readonly point: readonly [lng: number, lat: number] | null;
  /** GeoWebNews usage type ("Literal", "Metonymic" …), else null. */
  readonly type: string | null;
  readonly modifier: string | null;
};

/** One article of a corpus: what a user would feed to the command, and the golds, which only scoring reads. */
export type CorpusArticle = {
  readonly corpus: string;
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly golds: readonly Gold[];
};

/** GeoWebNews marks common nouns ("the city") and other things that are no toponyms as well: no golds. */
const NOT_TOPONYMS = new Set(['Non_Lit_Expression', 'Literal_Expression', 'Non_Toponym']);

type Row = {
  id: string;
  title?: string;
  url?: string;
  domain?: string;
  text: string;
  toponyms: {
    start: number;
    end: number;
    phrase: string;
    geonameid?: string;
    lat?: number;
    lon?: number;
    type?: string;
    modifier?: string;
  }[];
};

/** Reads annotated articles, one a line; `part` of a split file keeps only the ids that it lists for this corpus. */
export function readCorpus(file: string, splitFile: string | null, part: string): CorpusArticle[] {
  const corpus = basename(file).replace(/(_brat)?\.jsonl$/, '');
  const kept = splitFile === null ? null : idsOfPart(splitFile, corpus, part);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => kept === null || kept.has(id))
    .map((row) => ({
      corpus,
      id: row.id,
      title: row.title ?? null,
      source: row.domain ?? null,
      url: row.url ?? null,
      text: row.text,
      golds: row.toponyms.filter(({ type }) => type === undefined || !NOT_TOPONYMS.has(type)).map(goldOf),
    }));
}

function goldOf({ start, end, phrase, geonameid, lat, lon, type, modifier }: Row['toponyms'][number]): Gold {
  return {
    start,
    end,
    phrase,
    id: geonameid === undefined ? null : `geonames:${geonameid}`,
    point: lat === undefined || lon === undefined ? null : [lon, lat],
    type: type ?? null,
    modifier: modifier ?? null,
  };
}

function idsOfPart(splitFile: string, corpus: string, part: string): Set<string> {
  const split = JSON.parse(readFileSync(splitFile, 'utf8')) as Record<string, Record<string, string[]>>;
  const ids = split[corpus]?.[part];
  if (ids === undefined) throw new Error(`${splitFile} has no part "${part}" of "${corpus}"`);
  return new Set(ids);
}

/** The split file that lies beside a corpus file, or null: a convenience for `--part` without `--split`. */
export function splitBeside(file: string): string | null {
  const path = join(dirname(file), 'splits_mordecai_like.json');
  return existsSync(path) ? path : null;
}
