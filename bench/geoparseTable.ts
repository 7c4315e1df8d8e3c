import { reliability } from './geoparseConfidence.ts';
import { type ErrorExample, type GoldFacts, listErrors } from './geoparseErrors.ts';
import {
  type Recognition,
  recognition,
  resolution,
  type Scored,
  type ScoredGold,
  type ScoredMention,
} from './geoparseScore.ts';

const LITERAL = new Set(['Literal', 'Literal_Modifier', 'Mixed', 'Coercion', 'Embedded_Literal']);
const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);
const isLinked = ({ gold }: ScoredGold): boolean => gold.id !== null;
const notDemonym = ({ isDemonym }: ScoredGold): boolean => !isDemonym;

/** The whole protocol for one corpus, or for several pooled, as lines of text. */
export function tableOf(name: string, scored: Scored): string[] {
  return [
    `\n## ${name}: ${scored.golds.length} golds, ${scored.golds.filter(isLinked).length} linked, ${scored.mentions.length} mentions`,
    ...recognitionLines(scored),
    ...resolutionLines(scored),
    ...typeLines(scored),
    ...confidenceLines(scored),
    ...literalLines(scored.mentions),
  ];
}

/** "headline  F1 …  within 161 km …": demonyms excluded, golds with a GeoNames id. */
export function headline(name: string, scored: Scored): string {
  const spans = recognition(
    scored,
    'exact',
    (gold) => isLinked(gold) && !gold.isDemonym,
    ({ role }) => role !== 'demonym',
  );
  const placed = resolution(
    scored.golds.filter((gold) => isLinked(gold) && !gold.isDemonym),
    'exact',
  );
  return (
    `HEADLINE ${name}, demonyms excluded, ${placed.golds} linked golds: recognition P ${percent(spans.precision)} R ${percent(spans.recall)} ` +
    `F1 ${percent(spans.f1)}   end to end exact id ${percent(placed.exactId)}   within 161 km ${percent(placed.within161)}`
  );
}

function recognitionLines(scored: Scored): string[] {
  const line = (label: string, { precision, recall, f1, golds }: Recognition): string =>
    `${label.padEnd(58)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  n ${golds}`;
  const all = (): boolean => true;
  const notDemonymRole = ({ role }: { role: string }): boolean => role !== 'demonym';
  const rows: [string, Recognition][] = [];
  for (const spans of ['exact', 'overlapping'] as const) {
    rows.push([`recognition ${spans}, linked golds`, recognition(scored, spans, isLinked, all)]);
    rows.push([
      `recognition ${spans}, linked golds, without demonyms`,
      recognition(scored, spans, (gold) => isLinked(gold) && notDemonym(gold), notDemonymRole),
    ]);
    rows.push([
      `recognition ${spans}, every gold, without demonyms`,
      recognition(scored, spans, notDemonym, notDemonymRole),
    ]);
  }
  return rows.map(([label, row]) => line(label, row));
}

function resolutionLines({ golds }: Scored): string[] {
  const groups: [string, ScoredGold[]][] = [
    ['all linked', golds.filter(isLinked)],
    ['all with a point', golds.filter(({ gold }) => gold.point !== null)],
    ['linked, without demonyms', golds.filter((gold) => isLinked(gold) && notDemonym(gold))],
    ['linked, without countries', golds.filter((gold) => isLinked(gold) && !gold.isCountry)],
    [
      'linked, without demonyms and countries',
      golds.filter((gold) => isLinked(gold) && notDemonym(gold) && !gold.isCountry),
    ],
    [
      'only those found (overlapping), without demonyms',
      golds.filter((g) => isLinked(g) && notDemonym(g) && g.overlapping !== null),
    ],
  ];
  const header = `${'end to end'.padEnd(58)} ${'exact id'.padStart(9)} ${'<=161 km'.padStart(9)} ${'mean km'.padStart(8)} ${'median'.padStart(8)} ${'AUC'.padStart(6)}      n`;
  return [
    header,
    ...(['exact', 'overlapping'] as const).flatMap((spans) =>
      groups.map(([label, group]) => resolutionLine(`${label} (${spans} spans)`, group, spans)),
    ),
  ];
}

function resolutionLine(label: string, golds: readonly ScoredGold[], spans: 'exact' | 'overlapping'): string {
  const { exactId, within161, meanKm, medianKm, auc } = resolution(golds, spans);
  return `${label.padEnd(58)} ${percent(exactId).padStart(9)} ${percent(within161).padStart(9)} ${meanKm.toFixed(0).padStart(8)} ${medianKm.toFixed(1).padStart(8)} ${auc.toFixed(3).padStart(6)} ${String(golds.length).padStart(6)}`;
}

function typeLines({ golds }: Scored): string[] {
  const types = [...new Set(golds.flatMap(({ gold }) => (gold.type === null ? [] : [gold.type])))].sort();
  const linked = golds.filter(isLinked);
  const literal = linked.filter(({ gold }) => gold.type !== null && LITERAL.has(gold.type));
  return [
    ...types.map((type) =>
      resolutionLine(
        `  type ${type}`,
        linked.filter(({ gold }) => gold.type === type),
        'exact',
      ),
    ),
    ...(types.length === 0 ? [] : [resolutionLine('  the literal types together', literal, 'exact')]),
  ];
}

function confidenceLines({ mentions }: Scored): string[] {
  const linked = mentions.filter(({ exact, overlapping }) => (exact ?? overlapping)?.gold.id !== null);
  const known = linked.filter(({ exact, overlapping }) => (exact ?? overlapping) !== null);
  return [
    ...reliabilityLines('confidence, mentions that overlap a linked gold', known),
    ...reliabilityLines('confidence, every mention, one without a gold counted wrong', linked),
  ];
}

function reliabilityLines(label: string, mentions: readonly ScoredMention[]): string[] {
  const { confidentShare, confidentRight, calibrationError, bins, mentions: count } = reliability(mentions);
  const shown = bins.map((bin) => `${bin.mentions}:${bin.confidence.toFixed(2)}>${bin.right.toFixed(2)}`).join('  ');
  return [
    `${label}: >= 0.7 is ${percent(confidentShare)} of ${count}, within 161 km ${percent(confidentRight)}, calibration error ${calibrationError.toFixed(3)}`,
    `    bins n:said>right  ${shown}`,
  ];
}

/** Literal use (a place where something is) against the rest, by role, on mentions that are the exact span of a typed gold. */
function literalLines(mentions: readonly ScoredMention[]): string[] {
  const typed = mentions.flatMap(({ mention, exact }) =>
    exact === null || exact.gold.type === null || exact.gold.point === null
      ? []
      : [{ gold: exact.gold.type, role: mention.role }],
  );
  if (typed.length === 0) return [];
  const saysLiteral = (role: string): boolean =>
    role === 'where' || role === 'from' || role === 'to' || role === 'mentioned';
  const both = typed.filter(({ gold, role }) => LITERAL.has(gold) && saysLiteral(role)).length;
  const said = typed.filter(({ role }) => saysLiteral(role)).length;
  const marked = typed.filter(({ gold }) => LITERAL.has(gold)).length;
  const [precision, recall] = [both / Math.max(1, said), both / Math.max(1, marked)];
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [
    `literal use (where, from, to, mentioned), ${typed.length} found golds: P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`,
  ];
}

/** Counts per error class, then the worst `shown` of each. */
export function errorLines(scored: Scored, facts: GoldFacts, shown: number): string[] {
  const byClass = new Map<string, ErrorExample[]>();
  for (const error of listErrors(scored, facts))
    byClass.set(error.errorClass, [...(byClass.get(error.errorClass) ?? []), error]);
  const classes = [...byClass].sort((a, b) => b[1].length - a[1].length);
  return [
    '\n## errors by class (demonyms excluded)',
    ...classes.map(([name, errors]) => `${String(errors.length).padStart(5)}  ${name}`),
    ...(shown === 0
      ? []
      : classes.flatMap(([name, errors]) => [
          `\n### ${name}`,
          ...spread(errors, shown).map(({ text }) => `- ${text}`),
        ])),
  ];
}

/** `count` of the errors, evenly over the list, so that one bad article does not fill the page. */
function spread(errors: readonly ErrorExample[], count: number): ErrorExample[] {
  const step = Math.max(1, errors.length / count);
  return Array.from({ length: Math.min(count, errors.length) }, (_, index) => errors[Math.floor(index * step)]!);
}
