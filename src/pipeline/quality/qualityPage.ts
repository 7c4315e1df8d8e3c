import type { DayBasis } from '../../model/day.ts';
import type { Language } from '../../model/language.ts';
import type { Role } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import { publishedText } from '../8-link/makeEvent.ts';
import type { OutletTable } from '../8-link/outlets.ts';
import type { Findings } from '../review/gatherFindings.ts';
import { barChart, columnChart } from './charts.ts';
import { type Html, html } from './html.ts';
import { type ArticleQuality, type Counted, FINEST_FIRST, type QualityFacts, qualityFacts } from './qualityFacts.ts';
import { QUALITY_STYLE } from './qualityStyle.ts';
import { type QualityTexts, qualityTexts } from './text/qualityTexts.ts';

const MOST_ROWS = 500;

const BASES: readonly DayBasis[] = ['stated', 'relative', 'published', 'unknown'];
const ROLES: readonly Role[] = ['where', 'from', 'to', 'mentioned', 'actor', 'name', 'demonym'];

/** The quality page: one HTML file that needs no script and no network. Every word of an article in it is text. */
export function qualityPage(findings: Findings, outlets: OutletTable, language: Language = 'en'): string {
  const facts = qualityFacts(findings, outlets);
  const texts = qualityTexts(language);
  const { t } = texts;
  const { markup } = html`<!doctype html>
<html lang="${language}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${t('title')}</title>
<style>${{ markup: QUALITY_STYLE }}</style>
</head>
<body>
<header>
<h1>${t('title')}</h1>
<p class="lead">${lead(facts, findings, texts)}</p>
</header>
<main>
${where(facts, texts)}
${when(facts, findings, texts)}
${left(facts, texts)}
${doubtful(facts, texts)}
${unresolved(facts, texts)}
${sources(facts, texts)}
${articles(facts, texts)}
${issues(facts, texts)}
</main>
</body>
</html>
`;
  return markup;
}

function lead(facts: QualityFacts, { facts: read, reports, events }: Findings, { t, plural }: QualityTexts): string {
  const copies = reports.length - facts.distinct;
  const sources = facts.outlets.filter((outlet) => outlet.reports > 0).length;
  const said = t('lead', {
    articles: plural('articles', read.length),
    reports: plural('reports', facts.distinct),
    events: plural('events', events.length),
    copies: copies === 0 ? '' : plural('copies', copies),
    sources: plural('sources', sources),
  });
  return facts.edits === 0 ? said : `${said} ${plural('edits', facts.edits)}`;
}

function where({ byKind, bySureness }: QualityFacts, { t }: QualityTexts): Html {
  const kinds = FINEST_FIRST.map((kind) => ({
    label: t(`kind_${kind}`),
    count: byKind.get(kind) ?? 0,
  }));
  const bins = bySureness.map((count, index) => ({
    label: `${index * 10}%+`,
    count,
    tone: index < 7 ? ('doubt' as const) : ('plain' as const),
  }));
  return html`<section><h2>${t('where')}</h2>
<div class="pair">
<figure><figcaption>${t('byPlace')}</figcaption>${barChart(t('byPlace'), kinds)}</figure>
<figure><figcaption>${t('bySure')}</figcaption>${columnChart(t('bySure'), bins, 1)}</figure>
</div></section>`;
}

function when({ byBasis, byMonth, undated }: QualityFacts, { facts }: Findings, texts: QualityTexts): Html {
  const { t, plural } = texts;
  const bases = BASES.map((basis) => ({
    label: t(`basis_${basis}`),
    count: byBasis.get(basis) ?? 0,
    tone: basis === 'unknown' ? ('doubt' as const) : ('plain' as const),
  }));
  const columns = byMonth.map(({ month, count }) => ({ label: month, count }));
  const every = Math.max(1, Math.ceil(columns.length / 9));
  const unknown = facts.filter(({ published }) => published === null).length;
  return html`<section><h2>${t('when')}</h2>
<div class="pair">
<figure><figcaption>${t('byBasis')}</figcaption>${barChart(t('byBasis'), bases)}</figure>
<figure><figcaption>${t('byMonth')}</figcaption>${columns.length === 0 ? html`<p>${t('noDay')}</p>` : columnChart(t('byMonth'), columns, every)}</figure>
</div>
${unknown === 0 ? [] : [html`<p>${plural('noPublished', unknown)}</p>`]}
${undated.length === 0 ? [] : [html`<details><summary>${plural('undated', undated.length)}</summary><ul class="quotes">${undated.slice(0, MOST_ROWS).map((report) => html`<li dir="auto"><q>${report.quote}</q> <span class="soft">${report.article}</span></li>`)}</ul>${more(undated.length, texts)}</details>`]}
</section>`;
}

function left({ byRole, leftOut }: QualityFacts, texts: QualityTexts): Html {
  const { t } = texts;
  const roles = ROLES.map((role) => ({ label: t(`role_${role}`), count: byRole.get(role) ?? 0 }));
  return html`<section><h2>${t('left')}</h2>
<div class="pair">
<figure><figcaption>${t('byRole')}</figcaption>${barChart(t('byRole'), roles)}</figure>
<div><p>${t('stillNone')}</p>${countTable([t('why'), t('names'), t('example')], leftOut, texts)}</div>
</div></section>`;
}

function doubtful({ doubtful: reports }: QualityFacts, texts: QualityTexts): Html {
  const [before = '', after = ''] = texts.t('doubtfulHint', { command: '\n' }).split('\n');
  return html`<section><h2>${texts.t('doubtful')}</h2>
<p>${before}<code dir="ltr">dateline review</code>${after}</p>
<ol class="doubtful">${reports.map((report) => doubtfulReport(report, texts))}</ol></section>`;
}

function doubtfulReport({ quote, places, confidence, article, reasons }: Report, texts: QualityTexts): Html {
  const why = [...new Set([...reasons, ...places.flatMap((place) => place.reasons)])].join('; ');
  return html`<li><blockquote dir="auto">${quote}</blockquote>
<p><strong>${percent(confidence)}</strong> ${places.map((place) => placed(place, texts))}</p>
<p class="soft">${why === '' ? [] : [html`<span lang="en" dir="ltr">${why}</span> · `]}<bdi>${article}</bdi></p></li>`;
}

/** A place of a report: its name, what is around it, how the article writes it and what else it may be. */
function placed(place: Report['places'][number], { t, language }: QualityTexts): Html {
  const { name, asWritten, admin1, country, alternatives, role } = place;
  const land = country === null ? null : (new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country);
  const around = [admin1, land].filter((part) => part !== null && part !== name).map((part) => `, ${part}`);
  const written = asWritten === name ? '' : ` (${t('written', { name: asWritten })})`;
  const others = alternatives.map((other) => `${other.name} ${percent(other.confidence)}`).join(', ');
  const orElse = others === '' ? '' : ` — ${t('orElse', { names: others })}`;
  return html`
<span class="place">${role === 'where' ? '' : `${t(`role_${role}`)} `}<bdi>${name}</bdi><span class="soft">${around.join('')}${written}${orElse}</span></span>`;
}

function unresolved({ unresolved: names }: QualityFacts, texts: QualityTexts): Html {
  const { t } = texts;
  return html`<section><h2>${t('unresolved')}</h2>
${names.length === 0 ? html`<p>${t('none')}</p>` : countTable([t('name'), t('times'), t('firstIn')], names, texts)}</section>`;
}

function sources({ outlets }: QualityFacts, texts: QualityTexts): Html {
  const { t } = texts;
  return html`<section><h2>${t('outlets')}</h2><div class="wide"><table><thead><tr>${[t('outlet'), t('articleCount'), t('reportCount'), t('meanSure')].map(heading)}</tr></thead><tbody>
${outlets.slice(0, MOST_ROWS).map(
  ({
    name,
    articles: count,
    reports,
    sure,
  }) => html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${count}</td><td>${reports}</td><td>${sure === null ? '–' : percent(sure)}</td></tr>
`,
)}</tbody></table></div>${more(outlets.length, texts)}</section>`;
}

function articles({ articles: rows }: QualityFacts, texts: QualityTexts): Html {
  const { t } = texts;
  const counts = [t('names'), t('placed'), t('reportCount'), t('leftCount'), t('leastSure')];
  return html`<section><h2>${t('articleCount')}</h2><p class="soft">${t('articlesHint')}</p><div class="wide"><table><thead><tr>
<th scope="col">${t('article')}</th><th scope="col" class="words">${t('outlet')}</th><th scope="col">${t('published')}</th>${counts.map(heading)}</tr></thead><tbody>
${rows.slice(0, MOST_ROWS).map((row) => articleRow(row, texts))}</tbody></table></div>${more(rows.length, texts)}</section>`;
}

function articleRow(row: ArticleQuality, { t }: QualityTexts): Html {
  const { facts, source, names, reports, leftOut, least } = row;
  const day = publishedText(facts.published) ?? t('publishedUnknown');
  const published = facts.publishedBasis === 'estimated' ? t('publishedAbout', { day }) : day;
  return html`<tr><th scope="row"><bdi>${facts.title ?? facts.id}</bdi><br><span class="soft"><bdi>${facts.id}</bdi></span></th><td class="words"><bdi>${source}</bdi></td><td>${published}</td><td>${names}</td><td>${row.placed}</td><td>${reports}</td><td>${leftOut}</td><td>${least === null ? '–' : percent(least)}</td></tr>
`;
}

function issues({ byIssue }: QualityFacts, texts: QualityTexts): Html {
  const { t } = texts;
  return html`<section><h2>${t('complaints')}</h2>${byIssue.length === 0 ? html`<p>${t('nothing')}</p>` : countTable([t('what'), t('times'), t('firstAt')], byIssue, texts)}</section>`;
}

function countTable(
  [name, count, example]: readonly [string, string, string],
  rows: readonly Counted[],
  texts: QualityTexts,
): Html {
  return html`<div class="wide"><table><thead><tr><th scope="col">${name}</th><th scope="col">${count}</th><th scope="col" class="words">${example}</th></tr></thead><tbody>
${rows.slice(0, MOST_ROWS).map(
  (
    row,
  ) => html`<tr><th scope="row"><bdi>${row.name}</bdi></th><td>${row.count}</td><td class="words"><bdi>${row.example}</bdi></td></tr>
`,
)}</tbody></table></div>${more(rows.length, texts)}`;
}

const heading = (words: string): Html => html`<th scope="col">${words}</th>`;

const more = (count: number, { plural }: QualityTexts): readonly Html[] =>
  count > MOST_ROWS ? [html`<p class="soft">${plural('more', count - MOST_ROWS)}</p>`] : [];

const percent = (share: number): string => `${Math.round(share * 100)}%`;
