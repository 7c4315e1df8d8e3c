import { parseArgs } from 'node:util';
import type { Lean } from './lean.ts';
import { type LookCommand, lookCommand } from './lookCommand.ts';
import { type SiteOptions, siteOptions } from './site/siteOptions.ts';

/** Everything the author can ask for, checked. */
export type Command =
  | {
      readonly kind: 'build' | 'data';
      readonly inputs: readonly string[];
      readonly out: string;
      readonly columns: Readonly<Record<string, string>>;
      readonly categories: string | null;
      readonly corrections: string | null;
      readonly also: readonly string[];
      readonly useCache: boolean;
      readonly jobs: number;
      readonly lean: Lean;
      readonly site: SiteOptions;
      readonly quiet: boolean;
    }
  | {
      readonly kind: 'geoparse';
      readonly file: string | null;
      readonly jobs: number;
      readonly lean: Lean;
      readonly quiet: boolean;
    }
  | LookCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

export type { Lean } from './lean.ts';

export const HELP = `Usage:
  dateline build ARTICLES... --out DIR    articles → a complete static site
  dateline data ARTICLES... --out DIR     articles → the data files alone
  dateline review ARTICLES...             a desk in the browser, on this machine: correct what is doubtful
  dateline report ARTICLES... --out FILE.html  what was read, placed, left out, and what is doubtful
  dateline geoparse [FILE.jsonl]          one article a line in, its mentions a line out

ARTICLES are files or folders: .txt .md .html .csv .tsv .jsonl .json, RSS, Atom and JSON Feed, Atlos CSV.

Options of build and data:
  --columns text=body,published=date      which column or key of a table holds what
  --categories FILE                       a table of categories instead of the default one
  --corrections FILE                      what editors decided; data/corrections.csv when not given
  --also timemap,lpf,acled-csv,kml,georss more files, for other tools
  --no-cache                              read every article anew
  --jobs N                                use N processor cores; review, report and geoparse too
Options of build:
  --title TEXT                            heading of the page
  --url https://example.org/map/          where the site will be: link cards and oEmbed need it
  --contact desk@example.org              where a reader may mail a correction
  --offline                               also dateline.html and dateline-offline.zip, opened from a disk
  --basemap light                         coarser map in those, under half the size
Options of review (and --columns, --categories, --corrections):
  --by NAME                               signs the decisions
  --port N                                where the desk is served; a free one when not given
Options of review and report:
  --language ru                           en, ru, uk or ar; the desk follows the browser, the report is English when not given
Options of all:
  --bias country=RU                       lean towards a country (or admin1=RU.48)
  --home NAME                             every outlet is at home there
  --homes FILE                            a table of outlets and their homes
  --quiet                                 only errors on standard error
  --help
Exit codes: 0 done · 1 something could not be read, or there was an error · 2 wrong usage`;

const OPTIONS = {
  out: { type: 'string' },
  columns: { type: 'string', multiple: true },
  categories: { type: 'string' },
  corrections: { type: 'string' },
  also: { type: 'string', multiple: true },
  'no-cache': { type: 'boolean' },
  title: { type: 'string' },
  url: { type: 'string' },
  contact: { type: 'string' },
  offline: { type: 'boolean' },
  basemap: { type: 'string' },
  jobs: { type: 'string' },
  by: { type: 'string' },
  port: { type: 'string' },
  language: { type: 'string' },
  bias: { type: 'string' },
  home: { type: 'string' },
  homes: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof OPTIONS;
const FOR_ALL: readonly Option[] = ['bias', 'home', 'homes', 'quiet', 'help'];
const ALLOWED: Readonly<Record<string, readonly Option[]>> = {
  build: [
    ...FOR_ALL,
    'out',
    'columns',
    'categories',
    'corrections',
    'also',
    'no-cache',
    'jobs',
    'title',
    'url',
    'contact',
    'offline',
    'basemap',
  ],
  data: [...FOR_ALL, 'out', 'columns', 'categories', 'corrections', 'also', 'no-cache', 'jobs'],
  review: [...FOR_ALL, 'columns', 'categories', 'corrections', 'jobs', 'by', 'port', 'language'],
  report: [...FOR_ALL, 'columns', 'categories', 'corrections', 'jobs', 'out', 'language'],
  geoparse: [...FOR_ALL, 'jobs'],
};

/** Reads the words after the program's name. Anything that is not plain comes back as `wrong`, with what to do. */
export function parseCommandLine(words: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return wrong(error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : 'unreadable');
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  if (values.help === true || name === 'help') return { kind: 'help' };
  if (name === undefined) return wrong('say what to do: build, data, review, report or geoparse');
  const allowed = ALLOWED[name];
  if (allowed === undefined)
    return wrong(`there is no command "${name}"; there are build, data, review, report and geoparse`);
  const stray = (Object.keys(values) as Option[]).find((option) => !allowed.includes(option));
  if (stray !== undefined) return wrong(`${name} has no option --${stray}`);
  if (name === 'geoparse') return geoparseCommand(values, rest);
  const columns = columnsOf(values);
  if (typeof columns === 'string') return wrong(columns);
  if (name !== 'review' && name !== 'report') {
    return buildCommand(name === 'build' ? 'build' : 'data', values, rest, columns);
  }
  return lookingCommand(name, values, rest, columns);
}

function lookingCommand(
  kind: 'review' | 'report',
  values: Values,
  inputs: readonly string[],
  columns: Readonly<Record<string, string>>,
): Command {
  const jobs = jobsOf(values);
  if (typeof jobs === 'string') return wrong(jobs);
  const look = lookCommand(kind, { inputs, columns, jobs, ...tablesOf(values) }, values);
  return typeof look === 'string' ? wrong(look) : look;
}

const parse = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
type Values = ReturnType<typeof parse>['values'];

const wrong = (message: string): Command => ({ kind: 'wrong', message });

const leanOf = ({ bias, home, homes }: Values): Lean => ({
  bias: bias ?? null,
  home: home ?? null,
  homes: homes ?? null,
});

const tablesOf = (values: Values) => ({
  categories: values.categories ?? null,
  corrections: values.corrections ?? null,
  lean: leanOf(values),
  quiet: values.quiet === true,
});

/** `--columns` as pairs, or what is wrong with it. */
function columnsOf(values: Values): Readonly<Record<string, string>> | string {
  const columns: Record<string, string> = {};
  for (const pair of listOf(values.columns)) {
    const [field, name] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (!/^(?:id|title|source|url|published|language|text)$/.test(field) || name === '') {
      return `--columns "${pair}" is not like text=body; fields are id, title, source, url, published, language, text`;
    }
    columns[field] = name;
  }
  return columns;
}

function buildCommand(
  kind: 'build' | 'data',
  values: Values,
  inputs: readonly string[],
  columns: Readonly<Record<string, string>>,
): Command {
  if (inputs.length === 0) return wrong(`${kind} needs at least one file or folder of articles`);
  if (values.out === undefined || values.out === '') return wrong(`${kind} needs --out DIR, the folder to write to`);
  const site = siteOptions(values);
  if (typeof site === 'string') return wrong(site);
  const jobs = jobsOf(values);
  if (typeof jobs === 'string') return wrong(jobs);
  return {
    kind,
    inputs,
    out: values.out,
    columns,
    also: listOf(values.also),
    useCache: values['no-cache'] !== true,
    jobs,
    site,
    ...tablesOf(values),
  };
}

function geoparseCommand(values: Values, files: readonly string[]): Command {
  if (files.length > 1) return wrong('geoparse reads one file, or standard input');
  const jobs = jobsOf(values);
  if (typeof jobs === 'string') return wrong(jobs);
  const file = files[0] === undefined || files[0] === '-' ? null : files[0];
  return { kind: 'geoparse', file, jobs, lean: leanOf(values), quiet: values.quiet === true };
}

/** A count of threads, or what is wrong with it. */
function jobsOf({ jobs = '1' }: Values): number | string {
  return /^[1-9]\d{0,2}$/.test(jobs) ? Number(jobs) : `--jobs "${jobs}" is not a number from 1 to 999`;
}

const listOf = (given: readonly string[] | undefined): string[] =>
  (given ?? [])
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
