import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { type BuiltRegex, watchRegexes } from './watchRegexes.ts';

/**
 * Looks at every regular expression for one that an article could keep busy: two parts that can take the same text in turn (polynomial)
 * or a repeat within a repeat (exponential). `npm run regexes`. Those written in the sources are read there; those put together from word
 * lists are taken while all modules that articles go through are loaded and the samples are built.
 */
const SAMPLES = 'seeds';
const LOADED = /^src\/(?:model|gazetteer|pipeline|query)\//;

const built = watchRegexes();
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(?:^|\/)testing\//.test(name))
  .map((name) => join('src', name));
let [seen, found] = [0, 0];
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  visit(source, source);
}
console.log(`${seen} regular expressions written in ${files.length} files`);
for (const file of files.filter((name) => LOADED.test(name))) await import(pathToFileURL(resolve(file)).href);
await buildSamples();
for (const regex of built.values()) check(regex);
console.log(`${built.size} regular expressions put together while running`);
console.log(`${found} of them could be kept busy`);
process.exitCode = found > 0 || seen === 0 || built.size === 0 ? 1 : 0;

function visit(node: ts.Node, source: ts.SourceFile): void {
  if (ts.isRegularExpressionLiteral(node)) checkLiteral(node, source);
  ts.forEachChild(node, (child) => visit(child, source));
}

function checkLiteral(node: ts.RegularExpressionLiteral, source: ts.SourceFile): void {
  seen++;
  const end = node.text.lastIndexOf('/');
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
  const where = `${source.fileName}:${line + 1}:${character + 1}`;
  check({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where });
}

function check({ source, flags, where }: BuiltRegex): void {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
  if (reports.length === 0) return;
  found++;
  const kind = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
  console.log(`${where} error regex-slow: ${kind}: /${source.slice(0, 300)}/${flags}`);
}

/** Some expressions are put together from tables, when the first article comes. */
async function buildSamples(): Promise<void> {
  const { loadKnowledge } = await import('../src/command/knowledge/loadKnowledge.ts');
  const { nodeEffects } = await import('../src/command/nodeEffects.ts');
  const { gatherFindings } = await import('../src/pipeline/review/gatherFindings.ts');
  const { NO_CACHE } = await import('../src/pipeline/articleCache.ts');
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects, null);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  const request = { inputs: [SAMPLES], reading: { columns: {} }, also: [], issues: [], skipped: [], cache: NO_CACHE };
  await gatherFindings(request, loaded.knowledge, nodeEffects, () => undefined);
}
