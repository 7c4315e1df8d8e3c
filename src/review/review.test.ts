import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewCandidate, ReviewMention } from '../model/review.ts';
import { boundsOfCandidates, candidateData } from './candidateData.ts';
import { middleLeftOut } from './middleLeftOut.ts';
import { textPieces } from './textPieces.ts';

const mention = (start: number, end: number): ReviewMention => ({
  ...{ start, end, role: 'where', place: null, confidence: 0, item: 'i', isEdited: false },
});

describe('the pieces of an article', () => {
  it('are, put together, its text, whatever the mentions and the quote', () => {
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => mention(start, start + length));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(span, { maxLength: 6 }),
        fc.nat(60),
        fc.nat(60),
        (text, list, a, b) => {
          const sorted = [...list].sort((one, other) => one.start - other.start);
          const quote = { start: Math.min(a, b), end: Math.max(a, b) };
          const pieces = textPieces(text, sorted, quote);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          expect(new Set(pieces.map(({ start }) => start)).size).toBe(pieces.length);
          for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
        },
      ),
    );
  });

  it('mark a mention whole and the words of the quote around it', () => {
    const pieces = textPieces('A fire in Omsk. It rained.', [mention(10, 14)], { start: 0, end: 15 });
    expect(pieces.map(({ text, mention: of, isQuoted }) => [text, of !== null, isQuoted])).toEqual([
      ['A fire in ', false, true],
      ['Omsk', true, true],
      ['.', false, true],
      [' It rained.', false, false],
    ]);
  });
});

describe('the candidates on the map', () => {
  const place = (lng: number, lat: number) =>
    ({ lng, lat, kind: 'settlement', id: 'geonames:7', name: 'X' }) as unknown as ReviewCandidate;

  it('are one event each, at its place', () => {
    const { eventCount, spots, links } = candidateData([place(73, 55), place(-90, 30)]);
    expect([eventCount, [...links.start], [...links.spot]]).toEqual([2, [0, 1, 2], [0, 1]]);
    expect([[...spots.lng], [...spots.lat], [...spots.geonamesId]]).toEqual([
      [73, -90],
      [55, 30],
      [7, 7],
    ]);
  });

  it('are shown with some of the country about, inside the world', () => {
    expect(boundsOfCandidates([])).toBeNull();
    expect(boundsOfCandidates([place(73, 55)])).toEqual([66, 51.5, 80, 58.5]);
    expect(boundsOfCandidates([place(179, 84), place(-179, -80)])).toEqual([-179, -80, 179, 84]);
    expect(boundsOfCandidates([place(179, 0)])).toEqual([172, -3.5, 180, 3.5]);
  });
});

describe('a long stretch without names', () => {
  it('is shown at its ends, and how much is left out is said', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (length) => {
        const text = Array.from({ length }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
        const { head, left, tail } = middleLeftOut(text);
        expect(head.length + left + tail.length).toBe(length);
        expect([text.startsWith(head), text.endsWith(tail)]).toEqual([true, true]);
        expect(head.length + tail.length).toBeLessThanOrEqual(6000);
        expect(left === 0).toBe(length <= 6000);
      }),
      { numRuns: 100 },
    );
  });
});
