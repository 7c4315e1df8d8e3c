import { describe, expect, it } from 'vitest';
import type { ReportedDay } from '../../model/report.ts';
import { judgeDeed } from './judgeDeed.ts';
import { tellsDeed } from './tellsDeed.ts';

describe('tellsDeed', () => {
  it.each([
    ['a past verb', 'Divers cut the net free off Tara.'],
    ['a passive', 'The road to Tara was closed.'],
    ['who was found', 'The dam above Tara was found to be leaking.'],
    ['the perfect', 'Offices in Tara have begun to send out letters.'],
    ['a state that is news', 'Tara has no electricity.'],
    ['what is going on', 'Men are being sent from Tara.'],
    ['a plan', 'The museum in Tara will open on Friday.'],
    ['what there was', 'There were long queues in Tara.'],
    ['a deed of the accused', 'for robbing a shop in Tara'],
    ['a quotation with a deed around it', 'She threw the letter into the river in Tara: “We are free.”'],
  ])('finds %s', (_, clause) => expect(tellsDeed(clause)).toBe(true));

  it.each([
    ['what is', 'The plant stands on a hill above Tara.'],
    ['what is usual', 'Users in Tara are charged by the litre.'],
    ['where somebody is at home', 'The firm is based in Tara.'],
    ['what is offered', 'A course is offered in Tara.'],
    ['what somebody says of herself', '“We moved the shop to Tara and never looked back.”'],
    ['what somebody only said', 'He said there is more to come in Tara.'],
    ['words that look like verbs', 'The need for speed in Tara is hundred years old.'],
    ['adjectives with hyphens', 'It is a well-run, Tara-based shop.'],
    ['a rate', 'The rate in Tara rose to 8 percent.'],
  ])('does not take %s for one', (_, clause) => expect(tellsDeed(clause)).toBe(false));
});

describe('judgeDeed', () => {
  const happening = { likelihood: 1, reasons: [] };
  const dayOf = (precision: ReportedDay['precision'], words: ReportedDay['words']) =>
    ({ from: null, to: null, precision, basis: 'relative', words }) as const;
  const said = dayOf('day', { text: 'on Tuesday', start: 0, end: 10 });
  const year = dayOf('year', { text: 'in 2006', start: 0, end: 7 });
  const none = dayOf('day', null);
  const [deed, state] = ['A wall fell on Tara.', 'A wall stands in Tara.'];

  it.each([
    ['a stated day speaks for itself', state, true, said, 1],
    ['a deed with a category too', deed, false, none, 1],
    ['a category alone says less', state, false, none, 0.6],
    ['a deed of no kind and no day is doubtful', deed, true, none, 0.6],
    ['nothing at all is no report', state, true, none, 0.2],
    ['a year is no day where nothing else tells', state, true, year, 0.2],
  ])('%s', (_, clause, isOther, day, likelihood) => {
    expect(judgeDeed(clause, happening, isOther, day).likelihood).toBeCloseTo(likelihood);
  });
});
