import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMBED_VERSION, parseFrameMessage, parseHostMessage, sealed } from './embedMessage.ts';

it.each([
  ['a greeting', { type: 'hello' }],
  ['a choice of days', { type: 'filters', filters: { from: '2024-02-29', to: null } }],
  ['a choice of outlets', { type: 'filters', filters: { sources: ['a', 'b'] } }],
  ['an event', { type: 'select', event: 'e1' }],
  ['no event', { type: 'select', event: null }],
  ['a theme', { type: 'theme', theme: 'dark' }],
])('a host may send %s', (_, message) => {
  expect(parseHostMessage({ source: 'dateline', v: EMBED_VERSION, ...message })).toEqual(message);
});

it.each([
  ['another name', { source: 'datawrapper', v: 1, type: 'hello' }],
  ['a newer version', { source: 'dateline', v: 2, type: 'hello' }],
  ['an unknown type', { source: 'dateline', v: 1, type: 'navigate', url: 'javascript:alert(1)' }],
  ['a day that does not exist', { source: 'dateline', v: 1, type: 'filters', filters: { from: '2023-02-29' } }],
  ['outlets that are not text', { source: 'dateline', v: 1, type: 'filters', filters: { sources: [{}] } }],
  ['a theme that is not one', { source: 'dateline', v: 1, type: 'theme', theme: 'url(x)' }],
  ['text', '{"source":"dateline","v":1,"type":"hello"}'],
  ['nothing', null],
])('%s is ignored', (_, data) => {
  expect(parseHostMessage(data)).toBeNull();
});

it('reads back every message that a frame seals', () => {
  const message = fc.oneof(
    fc.record({ type: fc.constant('ready' as const), title: fc.string(), events: fc.nat() }),
    fc.record({ type: fc.constant('height' as const), heightPx: fc.nat() }),
    fc.record({ type: fc.constant('select' as const), event: fc.option(fc.string()) }),
  );
  fc.assert(
    fc.property(message, (sent) => {
      expect(parseFrameMessage(structuredClone(sealed(sent)))).toEqual({ ...sent });
    }),
  );
});

it('never throws and never acts on what strangers send', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(parseHostMessage(data)).toBeNull();
      expect(parseFrameMessage(data)).toBeNull();
    }),
  );
});
