import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../command/knowledge/loadKnowledge.ts';
import { nodeEffects } from '../../command/nodeEffects.ts';
import { NO_CACHE } from '../articleCache.ts';
import type { BuildKnowledge } from '../buildRequest.ts';
import { memoryEffects } from '../memoryEffects.ts';
import { gatherFindings } from '../review/gatherFindings.ts';
import { html } from './html.ts';
import { qualityFacts } from './qualityFacts.ts';
import { qualityPage } from './qualityPage.ts';

const HOSTILE = '</title><script>alert(1)</script><img src=x onerror=alert(2)>"\'&';
const FILES = {
  'in/a.txt': `---\ntitle: ${JSON.stringify(HOSTILE)}\nsource: ${JSON.stringify(`Herald${HOSTILE}`)}\npublished: 2023-05-04\n---\nA fire broke out at a bakery in Omsk on Tuesday. Crowds met in Tomsk near the <script>alert(3)</script> hall on Monday.`,
  'in/b.txt': 'Flood water closed a road in Perm on Thursday. Talks in Kazan might be held if the weather is fine.',
};

let knowledge: BuildKnowledge;
beforeAll(() => {
  const loaded = loadKnowledge({ bias: null, home: null, homes: null }, null, nodeEffects);
  if (loaded.kind === 'wrong') throw new Error(loaded.message);
  knowledge = loaded.knowledge;
});

const gather = async (files: Readonly<Record<string, string>> = FILES) => {
  const request = { inputs: ['in'], reading: { columns: {} }, also: [], issues: [], skipped: [], cache: NO_CACHE };
  return gatherFindings(request, knowledge, memoryEffects(files), () => undefined);
};

describe('the quality page', () => {
  it('counts what was placed, dated and left out, each report once', async () => {
    const findings = await gather();
    const facts = qualityFacts(findings, knowledge.outlets);
    expect(findings.reports.length).toBe(3);
    const sums = [[...facts.byKind.values()], [...facts.byBasis.values()], facts.bySureness];
    expect(sums.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual([3, 3, 3]);
    expect(facts.byMonth).toEqual([{ month: '2023-05', count: 2 }]);
    expect(facts.undated.map(({ article }) => article)).toEqual(['b.txt']);
    expect(facts.leftOut).toEqual([{ name: 'supposed, not reported', count: 1, example: 'Kazan (b.txt)' }]);
    expect(facts.articles.reduce((sum, { reports }) => sum + reports, 0)).toBe(3);
    expect(facts.outlets.map(({ reports }) => reports)).toEqual([2, 1]);
  });

  it('counts copies of one text once, as the map does, and says how many there were', async () => {
    const findings = await gather({ ...FILES, 'in/c.txt': FILES['in/a.txt'].replace('source: ', 'source: Other ') });
    expect([findings.reports.length, qualityFacts(findings, knowledge.outlets).distinct]).toEqual([5, 3]);
    expect(qualityPage(findings, knowledge.outlets)).toContain('3 articles gave 3 reports of 3 events (and 2 copies');
  });

  it('holds the words of articles as text alone, needs no script and fetches nothing', async () => {
    const page = qualityPage(await gather(), knowledge.outlets);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img|<link|url\(|@import|https?:/iu);
    expect(page.match(/<\/title>/gu)).toHaveLength(1);
  });

  it.each([
    ['ru', 'ltr', '2 статьи; 3 сообщения, 3 события; 2 источника.', 'город или посёлок'],
    ['uk', 'ltr', '2 статті; 3 повідомлення, 3 події; 2 джерела.', 'місто або село'],
    ['ar', 'rtl', 'مقالان؛ 3 تقارير، 3 أحداث؛ مصدران.', 'مدينة أو قرية'],
  ] as const)('is said in %s, right to left where that is read so', async (language, direction, lead, kind) => {
    const page = qualityPage(await gather(), knowledge.outlets, language);
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page).toContain(lead);
    expect(page).toContain(kind);
    expect(page).not.toMatch(/<script|\{\{|undefined/iu);
  });

  it('is the same bytes twice', async () => {
    expect(qualityPage(await gather(), knowledge.outlets)).toBe(qualityPage(await gather(), knowledge.outlets));
  });

  it('says so when there is nothing', async () => {
    const request = { inputs: ['in'], reading: { columns: {} }, also: [], issues: [], skipped: [], cache: NO_CACHE };
    const findings = await gatherFindings(request, knowledge, memoryEffects({ 'in/.keep': '' }), () => undefined);
    expect(qualityPage(findings, knowledge.outlets)).toContain('0 articles gave 0 reports');
  });
});

it('what is put into a page is text, whatever it is', () => {
  const given = `<b a="1" b='2'>&\0`;
  expect(html`<p title="${given}">${given}${html`<i>${1}</i>`}${[]}</p>`.markup).toBe(
    `<p title="${ESCAPED}">${ESCAPED}<i>1</i></p>`,
  );
});

const ESCAPED = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;\ufffd';
