import { expect, it } from 'vitest';
import { withoutAttribution } from './withoutAttribution.ts';

it.each([
  ['A barn burnt down near Lens, police said.', 'A barn burnt down near Lens'],
  ['A barn burnt down near Lens, a fire brigade spokesman said on Monday.', 'A barn burnt down near Lens'],
  ['The shop was shut for a week, according to the county court.', 'The shop was shut for a week'],
  ['Police said the barn burnt down near Lens.', 'Police said the barn burnt down near Lens.'],
  ['No, police said.', 'No, police said.'],
  [
    'In Lens, three barns burnt down and police were called.',
    'In Lens, three barns burnt down and police were called.',
  ],
])('of "%s" leaves what was told', (sentence, expected) => expect(withoutAttribution(sentence)).toBe(expected));
