import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mailLink } from './mailLink.ts';

const fieldsOf = (link: string) => new URLSearchParams(link.slice(link.indexOf('?')).replaceAll('+', '%2B'));

it('begins a letter to the address', () => {
  expect(mailLink({ to: 'desk@news.example', subject: 'Event 1', body: 'a\nb' })).toBe(
    'mailto:desk@news.example?subject=Event%201&body=a%0D%0Ab',
  );
});

it.each([
  ['a second field', { to: 'desk@news.example', subject: 'x&bcc=a@b.example', body: '&cc=a@b.example?to=x' }],
  ['a line in the subject', { to: 'desk@news.example', subject: 'x\r\nBcc: a@b.example', body: 'x' }],
  ['a field in the address', { to: 'desk@news.example?bcc=a@b.example', subject: 'x', body: 'x' }],
])('lets nobody add %s', (_, letter) => {
  const link = mailLink(letter);
  expect([...fieldsOf(link).keys()]).toEqual(['subject', 'body']);
  expect(fieldsOf(link).get('subject')).not.toMatch(/[\r\n]/);
  expect(link.split('?')).toHaveLength(2);
});

it('carries any text whole, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fieldsOf(mailLink({ to: 'a@b.example', subject: 'x', body: text })).get('body')).toBe(
        text.replaceAll(/\r\n?|\n/g, '\r\n').replaceAll(/\p{Surrogate}/gu, '\ufffd'),
      );
    }),
  );
  expect(() => mailLink({ to: 'a@b.example', subject: '\ud800', body: '\udfff' })).not.toThrow();
});
