import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import type { HomeEvidence } from './homeEvidence.ts';
import { HomeLedger } from './outletHomes.ts';

const gazetteer = openBundledGazetteer();
const row = (name: string, admin1: string): number => {
  const found = gazetteer.lookup(name).find((one) => gazetteer.placeOf(one).admin1 === admin1);
  if (found === undefined) throw new Error(`no ${name} in ${admin1}`);
  return found;
};

const ohio = row('Columbus', 'Ohio');
const dublinOhio = row('Dublin', 'Ohio');
const dublinIreland = row('Dublin', 'Leinster');
const ohioUnit = gazetteer.admin1Row[ohio]!;
const leinster = gazetteer.admin1Row[dublinIreland]!;

const columbus: HomeEvidence = [{ name: 'columbus', weight: 1, rows: [ohio], shares: [1] }];
const worthington: HomeEvidence = [{ name: 'worthington', weight: 1, rows: [row('Worthington', 'Ohio')], shares: [1] }];
const dublin: HomeEvidence = [{ name: 'dublin', weight: 1, rows: [dublinIreland, dublinOhio], shares: [0.85, 0.15] }];

describe('HomeLedger', () => {
  it('says nothing of an outlet it never saw', () => {
    expect(new HomeLedger(gazetteer).homeOf('unknown.example', null)).toBeNull();
  });

  it('lets the names of an outlet settle each other: Dublin beside Columbus is the one in Ohio', () => {
    const ledger = new HomeLedger(gazetteer);
    for (const evidence of [columbus, worthington, dublin, dublin]) ledger.add('news.example', evidence);
    const home = ledger.homeOf('news.example', null);
    expect(home?.timesOfRow(dublinOhio)).toBeGreaterThan(home?.timesOfRow(dublinIreland) ?? 1);
    expect(home?.shareOfAdmin1(ohioUnit)).toBeGreaterThan(0.5);
    expect(home?.shareOfAdmin1(leinster)).toBeLessThan(0.2);
  });

  it('keeps the larger Dublin for an outlet that writes about Cork', () => {
    const ledger = new HomeLedger(gazetteer);
    const cork: HomeEvidence = [{ name: 'cork', weight: 1, rows: [row('Cork', 'Munster')], shares: [1] }];
    for (const evidence of [cork, dublin, dublin]) ledger.add('news.example', evidence);
    const home = ledger.homeOf('news.example', null);
    expect(home?.timesOfRow(dublinIreland)).toBeGreaterThan(home?.timesOfRow(dublinOhio) ?? 1);
  });

  it('leaves an article out of its own evidence', () => {
    const ledger = new HomeLedger(gazetteer);
    ledger.add('news.example', columbus);
    expect(ledger.homeOf('news.example', null)?.timesOfRow(ohio)).toBeCloseTo(1);
    expect(ledger.homeOf('news.example', new Map([['columbus', 1]]))).toBeNull();
  });

  it('leaves nothing of one article out of another', () => {
    const ledger = new HomeLedger(gazetteer);
    for (const evidence of [columbus, worthington, dublin]) ledger.add('news.example', evidence);
    const all = ledger.homeOf('news.example', null)?.shareOfAdmin1(ohioUnit);
    const without = ledger.homeOf('news.example', new Map([['columbus', 1]]))?.shareOfAdmin1(ohioUnit);
    expect(without).toBeLessThan(all!);
    expect(ledger.homeOf('news.example', new Map())?.shareOfAdmin1(ohioUnit)).toBe(all);
  });

  it('knows a stated home that none of its articles names', () => {
    const omsk = row('Omsk', 'Omsk Oblast');
    const ledger = new HomeLedger(gazetteer, [{ outlet: 'news.example', row: omsk }]);
    for (const evidence of [columbus, worthington]) ledger.add('news.example', evidence);
    const home = ledger.homeOf('news.example', new Map([['columbus', 1]]));
    expect(home?.timesOfRow(omsk)).toBeGreaterThan(1);
    expect(home?.shareOfAdmin1(gazetteer.admin1Row[omsk]!)).toBeGreaterThan(0.5);
  });

  it('takes an address, its scheme and its www for one outlet', () => {
    const ledger = new HomeLedger(gazetteer);
    ledger.add('https://www.News.example/a?b', columbus);
    expect(ledger.homeOf('news.example', null)?.timesOfRow(ohio)).toBeCloseTo(1);
  });

  it('reads a country off an address, unless its ending is sold to anyone', () => {
    const ledger = new HomeLedger(gazetteer);
    const britain = gazetteer.countryRowOf('GB');
    expect(ledger.statedHomeOf('courier.co.uk')?.shareOfCountry(britain)).toBeGreaterThan(0);
    expect(ledger.statedHomeOf('courier.tv')).toBeNull();
    expect(ledger.statedHomeOf('The Courier of Nowhere')).toBeNull();
  });

  it('knows of evidence that lies elsewhere what it knows of evidence in hand, as it comes, and reads it when it is asked', () => {
    const [inHand, lying] = [new HomeLedger(gazetteer), new HomeLedger(gazetteer)];
    let reads = 0;
    const read = (evidence: typeof columbus) => ({
      evidence: () => {
        reads += 1;
        return evidence;
      },
    });
    for (const [index, evidence] of [columbus, dublin, worthington].entries()) {
      inHand.add('news.example', evidence);
      lying.add('news.example', index === 1 ? evidence : read(evidence));
      const before = reads;
      for (const own of [null, new Map([['dublin', 1]])]) {
        const [one, other] = [inHand, lying].map((ledger) => ledger.homeOf('news.example', own)!);
        expect(other!.shareOfAdmin1(ohioUnit)).toBe(one!.shareOfAdmin1(ohioUnit));
        expect(other!.timesOfRow(ohio)).toBe(one!.timesOfRow(ohio));
      }
      expect(reads - before).toBe([1, 1, 2][index]);
    }
  });
});
