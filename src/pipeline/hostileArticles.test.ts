import { expect, it } from 'vitest';
import { buildHostile } from '../../bench/fuzz/buildHostile.ts';
import { checkDataFiles } from '../../bench/fuzz/checkDataFiles.ts';

/** Written by hand, each after a way in which pages, files and terminals have been broken. All of them tell of a fire, so that they reach the files. */
const FIRE = 'A fire broke out at a bakery in Omsk on Tuesday.';
const STEER = '\u001b[31mred\u001b]0;owned\u0007\u009b2J\u007f\u202e';
const RECORDS: readonly Readonly<Record<string, unknown>>[] = [
  { title: '</title><script>run()</script><!--<script>', source: '"><svg onload=run()>' },
  {
    title: 'ends ]]> here',
    text: `${FIRE} ]]></description><Placemark> Police in Perm </noscript><img src=x onerror=run()> detained two men.`,
  },
  ...[
    'javascript:run()',
    'JaVaScRiPt:run()',
    ' \tjavascript:run()',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    '//other.example/x',
  ].map((url) => ({ url })),
  { url: 'https://news.example/"onmouseover="run()' },
  { url: 'https://news.example/\r\nSet-Cookie: a=b' },
  { url: 'https://news.example/\n</link><x>' },
  ...[
    '../../../etc/passwd',
    '..\\..\\x',
    '/abs',
    'a/../../b',
    '.htaccess',
    '-rf',
    'a,b',
    'a"b',
    'a\nb',
    `a${STEER}`,
  ].map((id) => ({ id })),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name) => [
    { id: name, source: name },
    { source: name, category: name, language: name },
  ]),
  { title: '=HYPERLINK("http://x.example")', source: "=cmd|' /C calc'!A0", text: `=1+1 ${FIRE}` },
  {
    title: '＝1+1',
    source: ' @SUM(A1)',
    text: `-2+3 fires broke out in Omsk on Tuesday. @SUM police in Perm detained two men.`,
  },
  { title: `T${STEER}`, source: `S${STEER}`, text: `A fire ${STEER} broke out in Omsk on Tuesday.` },
  {
    title: 'A\u2028B\u2029C\u0085D',
    source: 'x\r\ny,1,2\n"z',
    text: 'A fire\u2028broke out in Omsk\r\n\r\non Tuesday.',
  },
  { title: 'lone \ud800', source: 'half \udc00', text: 'A fire \ud83d broke out in Omsk on Tuesday.' },
  {
    title: 'Report \u202etxt.exe\u2066',
    text: 'A \u202efire\u202c broke out in Omsk on Tuesday, said the mayor of Perm.',
  },
  { title: `Z${'\u0300'.repeat(5000)}`, source: '\u200b\u200d\ufeff'.repeat(50) },
  { text: `\${run()} {{constructor.constructor("run()")()}} ${FIRE}` },
  { published: `9999-99-99${STEER}` },
];

const lines = RECORDS.map((record, index) =>
  JSON.stringify({ id: `r${index}`, published: '2023-05-04', source: `Paper ${index}`, text: FIRE, ...record }),
);
const polluting =
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"p","text":"A flood closed a road in Tomsk."}';

it('what articles hold stays text in every file, leads nowhere but to the web and changes nothing about the program', async () => {
  const bytes = new TextEncoder().encode([...lines, polluting].join('\n'));
  const build = await buildHostile([{ name: 'in/article.jsonl', bytes }]);
  expect(build.counts.articles).toBe(RECORDS.length + 1);
  expect(build.counts.events).toBeGreaterThan(0);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  checkDataFiles(build);
});
