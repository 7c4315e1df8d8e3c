import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

/**
 * Looks at every regular expression written in the sources for one that an article could keep busy: two parts that can take the same
 * text in turn (polynomial) or a repeat within a repeat (exponential). `npm run regexes`. Expressions put together from word lists are
 * not seen here; tests of growth and `npm run fuzz` watch those.
 */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(?:^|\/)testing\//.test(name))
  .map((name) => join('src', name));
let [seen, found] = [0, 0];
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  visit(source, source);
}
console.log(`${seen} regular expressions in ${files.length} files, ${found} could be kept busy`);
process.exitCode = found > 0 || seen === 0 ? 1 : 0;

function visit(node: ts.Node, source: ts.SourceFile): void {
  if (ts.isRegularExpressionLiteral(node)) check(node, source);
  ts.forEachChild(node, (child) => visit(child, source));
}

function check(node: ts.RegularExpressionLiteral, source: ts.SourceFile): void {
  seen++;
  const end = node.text.lastIndexOf('/');
  const literal = { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  const { reports } = analyse(literal, { reportTypes: { Move: false } });
  if (reports.length === 0) return;
  found++;
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
  const kind = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
  console.log(`${source.fileName}:${line + 1}:${character + 1} error regex-slow: ${kind}: ${node.text.slice(0, 120)}`);
}
