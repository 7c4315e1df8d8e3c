import { expect, it } from 'vitest';
import { loadKnowledge } from '../../command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../../command/nodeEffects.ts';
import { readCorrections } from '../corrections/readCorrections.ts';
import { CORRECTION_HEADER } from '../corrections/writeCorrection.ts';
import { memoryEffects } from '../memoryEffects.ts';
import { openFindings } from './openFindings.ts';

const FILES = {
  'in/a.txt': '---\nsource: Herald\npublished: 2023-05-04\n---\nSnow closed a road near Tomsk on Tuesday.',
  'in/b.txt': '---\nsource: Herald\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday.',
  'in/c.txt': '---\nsource: Herald\npublished: 2023-05-04\n---\nA bridge was opened in Perm on Tuesday.',
};

/** Opens the files with a table that hides these names everywhere. Out: the names that the table is said to hide in vain. */
async function hiddenInVain(...names: string[]): Promise<string[]> {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  const { knowledge } = loaded;
  const rows = names.map((name) => `*,,,${name},1,,,hide,,Ann,2023-06-01,no place\n`);
  const { value, issues } = readCorrections(CORRECTION_HEADER + rows.join(''), 'c.csv', {
    gazetteer: knowledge.gazetteer,
    categories: knowledge.categories.categories,
  });
  expect(issues).toEqual([]);
  const findings = await openFindings(
    { inputs: ['in'], reading: { columns: {} }, issues: [] },
    { ...knowledge, corrections: value },
    memoryEffects(FILES),
    () => undefined,
  );
  return findings.issues().flatMap(({ code, message }) => (code === 'correction-unused' ? [message] : []));
}

it('tells of the rows that no article has, whichever articles the others are about', async () => {
  expect(await hiddenInVain('Omsk')).toEqual([]);
  expect(await hiddenInVain('Perm', 'Tomsk')).toEqual([]);
  expect(await hiddenInVain('Omsk', 'Minsk')).toEqual(['"Minsk" in all articles (hide): no article has that name']);
});
