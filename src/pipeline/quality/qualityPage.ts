import type { DayBasis } from '../../model/day.ts';
import type { Role } from '../../model/mention.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import { publishedText } from '../8-link/makeEvent.ts';
import type { OutletTable } from '../8-link/outlets.ts';
import type { Findings } from '../review/gatherFindings.ts';
import { barChart, columnChart } from './charts.ts';
import { type Html, html } from './html.ts';
import { type ArticleQuality, type Counted, type QualityFacts, qualityFacts } from './qualityFacts.ts';
import { QUALITY_STYLE } from './qualityStyle.ts';

const MOST_ROWS = 500;

const KINDS: Readonly<Record<PlaceKind, string>> = {
  site: 'a site',
  district: 'a city district',
  settlement: 'a town or village',
  admin2: 'a county or district',
  admin1: 'a region, oblast, state',
  water: 'a water',
  region: 'a wider region',
  country: 'a whole country',
};
const BASES: Readonly<Record<DayBasis, string>> = {
  stated: 'as the article gives it',
  relative: 'worked out from words',
  published: 'day of publication',
  unknown: 'nothing dates it',
};
const ROLES: Readonly<Record<Role, string>> = {
  where: 'where something is',
  from: 'where from',
  to: 'where to',
  mentioned: 'only spoken of',
  actor: 'a government, army or team',
  name: 'part of another name',
  demonym: 'a people or language',
};

/** The quality page: one HTML file that needs no script and no network. Every word of an article in it is text. */
export function qualityPage(findings: Findings, outlets: OutletTable): string {
  const facts = qualityFacts(findings, outlets);
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>What was read, placed and left out</title>
<style>${{ markup: QUALITY_STYLE }}</style>
</head>
<body>
<header>
<h1>What was read, placed and left out</h1>
<p class="lead">${counted(findings.facts.length, 'article')} gave ${counted(facts.distinct, 'report')} of ${counted(findings.events.length, 'event')}${copies(findings.reports.length - facts.distinct)} from ${counted(facts.outlets.filter(({ reports }) => reports > 0).length, 'source')}.${edited(facts)}</p>
</header>
<main>
${where(facts)}
${when(facts, findings)}
${left(facts)}
${doubtful(facts)}
${unresolved(facts)}
${sources(facts)}
${articles(facts)}
${issues(facts)}
</main>
</body>
</html>
`;
  return markup;
}

function where({ byKind, bySureness }: QualityFacts): Html {
  const kinds = (Object.keys(KINDS) as PlaceKind[]).map((kind) => ({
    label: KINDS[kind],
    count: byKind.get(kind) ?? 0,
  }));
  const bins = bySureness.map((count, index) => ({
    label: `${index * 10}%+`,
    count,
    tone: index < 7 ? ('doubt' as const) : ('plain' as const),
  }));
  return html`<section><h2>Where</h2>
<div class="pair">
<figure><figcaption>Reports by how exactly they are placed</figcaption>${barChart('Reports by kind of place', kinds)}</figure>
<figure><figcaption>Reports by how sure they are; under 70% the map draws a hollow ring</figcaption>${columnChart('Reports by sureness', bins, 1)}</figure>
</div></section>`;
}

function when({ byBasis, byMonth, undated }: QualityFacts, { facts }: Findings): Html {
  const bases = (Object.keys(BASES) as DayBasis[]).map((basis) => ({
    label: BASES[basis],
    count: byBasis.get(basis) ?? 0,
    tone: basis === 'unknown' ? ('doubt' as const) : ('plain' as const),
  }));
  const columns = byMonth.map(({ month, count }) => ({ label: month, count }));
  const every = Math.max(1, Math.ceil(columns.length / 9));
  const unknown = facts.filter(({ published }) => published === null).length;
  return html`<section><h2>When</h2>
<div class="pair">
<figure><figcaption>Reports by what dates them</figcaption>${barChart('Reports by what dates them', bases)}</figure>
<figure><figcaption>Reports by month</figcaption>${columns.length === 0 ? html`<p>No report has a day.</p>` : columnChart('Reports by month', columns, every)}</figure>
</div>
${unknown === 0 ? [] : [html`<p>${counted(unknown, 'article')} ${unknown === 1 ? 'does' : 'do'} not say when ${unknown === 1 ? 'it was' : 'they were'} published, so “on Tuesday” in ${unknown === 1 ? 'it' : 'them'} has no day.</p>`]}
${undated.length === 0 ? [] : [html`<details><summary>${counted(undated.length, 'report')} without a day</summary><ul class="quotes">${undated.slice(0, MOST_ROWS).map((report) => html`<li><q>${report.quote}</q> <span class="soft">${report.article}</span></li>`)}</ul>${more(undated.length)}</details>`]}
</section>`;
}

function left({ byRole, leftOut }: QualityFacts): Html {
  const roles = (Object.keys(ROLES) as Role[]).map((role) => ({ label: ROLES[role], count: byRole.get(role) ?? 0 }));
  return html`<section><h2>Left out, and why</h2>
<div class="pair">
<figure><figcaption>What names of places do in their sentences; only the first three make reports</figcaption>${barChart('Names by role', roles)}</figure>
<div><p>Names that say where, and still made no report:</p>${countTable(['Why', 'Names', 'For example'], leftOut)}</div>
</div></section>`;
}

function doubtful({ doubtful: reports }: QualityFacts): Html {
  return html`<section><h2>The doubtful ten</h2>
<p>Look at these first: <code>dateline review</code> puts them at the head of its queue.</p>
<ol class="doubtful">${reports.map(doubtfulReport)}</ol></section>`;
}

function doubtfulReport({ quote, places, confidence, article, reasons }: Report): Html {
  const why = [...new Set([...reasons, ...places.flatMap((place) => place.reasons)])].join('; ');
  return html`<li><blockquote>${quote}</blockquote>
<p><strong>${percent(confidence)}</strong> ${places.map(
    ({ name, asWritten, admin1, country, alternatives, role }) => html`
<span class="place">${role === 'where' ? '' : `${role} `}${name}<span class="soft">${[admin1, country]
      .filter((part) => part !== null && part !== name)
      .map((part) => `, ${part}`)
      .join(
        '',
      )}${asWritten === name ? '' : ` (written “${asWritten}”)`}${alternatives.length === 0 ? '' : ` — or ${alternatives.map((other) => `${other.name} ${percent(other.confidence)}`).join(', ')}`}</span></span>`,
  )}</p>
<p class="soft">${why === '' ? '' : `${why} · `}${article}</p></li>`;
}

function unresolved({ unresolved: names }: QualityFacts): Html {
  return html`<section><h2>Names that no place could be settled for</h2>
${names.length === 0 ? html`<p>None.</p>` : countTable(['Name', 'Times', 'First in'], names)}</section>`;
}

function sources({ outlets }: QualityFacts): Html {
  return html`<section><h2>Outlets</h2><div class="wide"><table><thead><tr><th scope="col">Outlet</th><th scope="col">Articles</th><th scope="col">Reports</th><th scope="col">Mean sureness</th></tr></thead><tbody>
${outlets.slice(0, MOST_ROWS).map(
  ({
    name,
    articles: count,
    reports,
    sure,
  }) => html`<tr><th scope="row">${name}</th><td>${count}</td><td>${reports}</td><td>${sure === null ? '–' : percent(sure)}</td></tr>
`,
)}</tbody></table></div>${more(outlets.length)}</section>`;
}

function articles({ articles: rows }: QualityFacts): Html {
  return html`<section><h2>Articles</h2><p class="soft">The one with the least sure report first.</p><div class="wide"><table><thead><tr>
<th scope="col">Article</th><th scope="col" class="words">Outlet</th><th scope="col">Published</th><th scope="col">Names</th><th scope="col">Placed</th><th scope="col">Reports</th><th scope="col">Left out</th><th scope="col">Least sure</th></tr></thead><tbody>
${rows.slice(0, MOST_ROWS).map(articleRow)}</tbody></table></div>${more(rows.length)}</section>`;
}

function articleRow({ facts, source, names, placed, reports, leftOut, least }: ArticleQuality): Html {
  const published = publishedText(facts.published) ?? 'unknown';
  const about = facts.publishedBasis === 'estimated' ? 'about ' : '';
  return html`<tr><th scope="row">${facts.title ?? facts.id}<br><span class="soft">${facts.id}</span></th><td class="words">${source}</td><td>${about}${published}</td><td>${names}</td><td>${placed}</td><td>${reports}</td><td>${leftOut}</td><td>${least === null ? '–' : percent(least)}</td></tr>
`;
}

function issues({ byIssue }: QualityFacts): Html {
  return html`<section><h2>What the run complained about</h2>${byIssue.length === 0 ? html`<p>Nothing.</p>` : countTable(['What', 'Times', 'First at'], byIssue)}</section>`;
}

function countTable([name, count, example]: readonly [string, string, string], rows: readonly Counted[]): Html {
  return html`<div class="wide"><table><thead><tr><th scope="col">${name}</th><th scope="col">${count}</th><th scope="col" class="words">${example}</th></tr></thead><tbody>
${rows.slice(0, MOST_ROWS).map(
  (row) => html`<tr><th scope="row">${row.name}</th><td>${row.count}</td><td class="words">${row.example}</td></tr>
`,
)}</tbody></table></div>${more(rows.length)}`;
}

const more = (count: number): readonly Html[] =>
  count > MOST_ROWS ? [html`<p class="soft">and ${count - MOST_ROWS} more</p>`] : [];

const copies = (count: number): string =>
  count === 0 ? '' : ` (and ${count} ${count === 1 ? 'copy' : 'copies'} of them, counted below like any report)`;
const edited = ({ edits }: QualityFacts): string => (edits === 0 ? '' : ` Editors decided ${counted(edits, 'fact')}.`);
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
