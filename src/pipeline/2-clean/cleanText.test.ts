import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockKind, type CleanText, cleanText } from './cleanText.ts';
import { originalSpan } from './originalSpan.ts';

/** Kind and words of each block. */
const blocksOf = (text: string): [BlockKind, string][] => {
  const { text: clean, blocks } = cleanText(text);
  return blocks.map(({ start, end, kind }) => [kind, clean.slice(start, end)]);
};
const kindsOf = (text: string): BlockKind[] => blocksOf(text).map(([kind]) => kind);

const A = 'The ferry to the northern islands did not sail on Monday, since a storm had torn its ramp from the quay.';
const B = 'Some forty passengers spent the night in the school of the harbour town, where neighbours brought soup.';
const C =
  '"We hope to sail tomorrow," the captain told reporters, "but the ramp has to be welded first, and that takes time."';
const D =
  'The shipping company says that it will pay for the beds, and that a second ferry is on its way from the south.';

describe('cutting markup and invisible characters', () => {
  it.each([
    [
      'tags, their attributes and comments',
      '<p class="a">Rain in <b>Omsk</b>.</p><!-- no --><p>Snow.</p>',
      '\nRain in Omsk.\n\nSnow.\n',
    ],
    [
      'scripts and styles with what they hold',
      'One<script>if (a<b) {"</p>"}</script>two<style>p{}</style>',
      'One\ntwo\n',
    ],
    [
      'named, numbered and old-fashioned entities',
      'Caf&eacute; &amp; bar &#8211; &#x2014; it&#146;s&nbsp;open',
      'Café & bar – — it’s open',
    ],
    ['zero-width characters inside a name', 'Nor\u200bil\u00adsk and \u202bTomsk\u202c', 'Norilsk and Tomsk'],
    ['odd spaces, which become plain ones', 'New\u00a0Urengoy\u2009now\u3000and\tthen', 'New Urengoy now and\tthen'],
    ['line breaks of every system', 'one\r\ntwo\rthree\u2028four', 'one \ntwo\nthree\nfour'],
    ['zeros and control characters, which become spaces', 'a\u0000b\u0007c', 'a b c'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleanText(text).text).toBe(clean);
  });

  it.each([
    ['sums', 'If 5 < 6 and 7 > 2, then a<b and c>d.'],
    ['tags that HTML does not have', 'He wrote <sigh> and <Vector<int>> in his note.'],
    ['ampersands that start no entity', 'AT&T, Q&A; R&D and &unknown; too'],
    ['lone surrogates', 'a \ud800 b \udc00 c'],
    ['emoji and joined letters outside the invisible ones', 'Flag 🇷🇺 and naïve Øre'],
  ])('leaves %s alone', (_, text) => {
    const { text: clean, toOriginal } = cleanText(text);
    expect(clean).toBe(text);
    expect(toOriginal(7)).toBe(7);
  });

  it('finds a name behind markup exactly, with none of the markup', () => {
    const text = '<p>Fire in <b>Om\u200bsk</b>, near &Eacute;vry&amp;Co and <i>M&aacute;laga</i>.</p>';
    const clean = cleanText(text);
    const original = (word: string): string => {
      const at = clean.text.indexOf(word);
      const { start, end } = originalSpan(clean, at, at + word.length);
      return text.slice(start, end);
    };
    expect(['Omsk', 'Évry', 'Málaga', 'Fire'].map(original)).toEqual([
      'Om\u200bsk',
      '&Eacute;vry',
      'M&aacute;laga',
      'Fire',
    ]);
  });
});

describe('paragraphs', () => {
  it('joins hard-wrapped lines and keeps paragraphs apart', () => {
    const wrapped = [
      'The council of the harbour town met on Friday to speak about the',
      'Ramp that the storm took away, and about the money that a new one',
      'would cost. Nobody voted.',
      'A second meeting follows in a week.',
    ].join('\n');
    expect(blocksOf(wrapped).map(([, body]) => body)).toEqual([
      wrapped.slice(0, wrapped.indexOf('\nA second')),
      'A second meeting follows in a week.',
    ]);
  });

  it('joins a line that plainly runs on, and no line that starts anew', () => {
    expect(
      blocksOf('He thanked the people of\nthe town for their help.\nThe Mayor smiled').map(([, body]) => body),
    ).toEqual(['He thanked the people of\nthe town for their help.', 'The Mayor smiled']);
  });
});

describe('kinds of block', () => {
  it('tells the headline from the text, and a heading inside it from both', () => {
    expect(kindsOf(`Storm tears ramp from quay\n\n${A}\n\nWhat is known\n\n${B}`)).toEqual([
      'headline',
      'prose',
      'boilerplate',
      'prose',
    ]);
  });

  it('keeps the lines of a list', () => {
    expect(kindsOf(`${A}\nOmsk: three hurt\nTomsk: one hurt\nKursk: none\n${B}`)).toEqual(Array(5).fill('prose'));
  });

  it.each([
    ['a mandatory credit', 'Mandatory credit: Harbour Press Office'],
    ['a photo credit', 'Photo: Anna Berg / Harbour News'],
    ['an agency credit', 'Anna Berg/Getty Images'],
    ['a byline', 'By Anna Berg and Carl Dorn'],
    ['a reading time', '3 min read'],
    ['a share bar', 'Facebook Twitter WhatsApp Copy link'],
    ['a plea for the newsletter', 'Sign up for our newsletter and get the best of the harbour in your inbox.'],
    ['a plea for money', 'Support our journalism: your gift keeps this newsroom alive.'],
    ['a line with the date', 'Published: Monday, 3 October 2022 at 10:15'],
    ['a bare date', 'October 3, 2022'],
    ['a notice of rights', '© 2022 Harbour News. All rights reserved.'],
    ['a link in the middle', 'Read more'],
  ])('%s is boilerplate, the text around it is not', (_, line) => {
    expect(kindsOf(`${A}\n\n${line}\n\n${B}\n\n${C}`)).toEqual(['prose', 'boilerplate', 'prose', 'prose']);
  });

  it.each([
    ['a sentence about a photo', 'Photos of the torn ramp went round the country, and people sent money to the town.'],
    [
      'a sentence about following',
      'Follow the river for a mile and you see what the storm did to the old mill and its dam.',
    ],
    [
      'a sentence about support',
      'Support for the mayor has grown since the storm, a poll by the university has found.',
    ],
    [
      'a sentence that starts with a date',
      'October 3, 2022, was the day on which the last ferry sailed from the northern quay.',
    ],
    [
      'a sentence about sharing',
      'Share prices of the shipping company fell by a tenth on Monday after the news came out.',
    ],
    [
      'a sentence about a reporter',
      'Anna Berg was the first to see the wave, and she rang the harbour master from her bakery.',
    ],
    ['a sentence about video', 'Video from a kitchen window shows how the ramp breaks off and sinks within seconds.'],
    [
      'a sentence about a subscription',
      'Subscribers of the heating plant had no warm water for two days after the storm.',
    ],
  ])('%s stays text', (_, line) => {
    expect(kindsOf(`${A}\n\n${line}\n\n${B}\n\n${C}`)).toEqual(Array(4).fill('prose'));
  });

  it('takes everything below an author box for furniture, with the link above it', () => {
    const tail =
      'Island news: second ferry nears the harbour\nAvatar\nThe Harbour news desk\n\nWe are the news team of the Harbour Post.\n\nRead more\nNews Feed\n\nElsewhere a bridge has fallen into a river, and three lorries with it, the police of the province said.';
    expect(kindsOf(`${A}\n\n${B}\n\n${C}\n\n${tail}`)).toEqual([
      'prose',
      'prose',
      'prose',
      ...Array(7).fill('boilerplate'),
    ]);
  });

  it.each([
    'News feed',
    'Most read',
    'You may also like',
    'About the author',
    'Show more',
    '12 comments',
    'More from Politics',
  ])('takes everything below "%s" for furniture', (label) => {
    expect(kindsOf(`${A}\n\n${B}\n\n${label}\n\n${D}`)).toEqual(['prose', 'prose', 'boilerplate', 'boilerplate']);
  });

  it('knows that a feed label above the article opens nothing', () => {
    expect(kindsOf(`News feed\n\nStorm tears ramp from quay\n\n${A}\n\n${B}`)).toEqual([
      'boilerplate',
      'headline',
      'prose',
      'prose',
    ]);
  });

  it('keeps an article that goes on below "Related" and its links', () => {
    expect(
      kindsOf(`${A}\n\n${B}\n\nRelated\nHow ramps are built\nA short history of the ferry\n\n${C}\n\n${D}`),
    ).toEqual([...['prose', 'prose', 'boilerplate', 'boilerplate', 'boilerplate', 'prose', 'prose']]);
  });

  it('takes a described picture for a caption', () => {
    expect(
      kindsOf(`${A}\n\nWaves strike the quay of the harbour town on Monday morning. (Photo: Anna Berg)\n\n${B}`),
    ).toEqual(['prose', 'caption', 'prose']);
  });
});

describe('repeated blocks', () => {
  const article = [A, B, C, D].join('\n');

  it('takes the second and third copy of an article for repeats, a credit above one of them too', () => {
    expect(
      kindsOf(`Mandatory credit: Harbour Press\n${article}\n${article}\nMandatory credit: Harbour Press\n${article}`),
    ).toEqual([...['boilerplate', 'prose', 'prose', 'prose', 'prose'], ...Array(9).fill('repeat')]);
    expect(kindsOf(`${article}\n${article}\n${article}`).filter((kind) => kind === 'prose')).toHaveLength(4);
  });

  it('finds copies whose paragraphs changed places or lost a word', () => {
    const copy = [B, A, C.replace('told reporters', 'said'), D.replace('The shipping company', 'The company')].join(
      '\n',
    );
    expect(kindsOf(`${article}\n${copy}`)).toEqual([...Array(4).fill('prose'), ...Array(4).fill('repeat')]);
  });

  it('finds copies that were pasted into one line', () => {
    const line = [A, B, C, D].join(' ');
    expect(kindsOf(`${line} ${line} ${line}`)).toEqual(['prose', 'repeat', 'repeat']);
  });

  it('keeps a short line that honestly stands twice', () => {
    expect(kindsOf(`${A}\n"We wait."\n${B}\n"We wait."\n${C}`)).toEqual(Array(5).fill('prose'));
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '<br/>',
      '<script>',
      '</script>',
      '&amp;',
      '&eacute;',
      '&#128512;',
      '<!--',
      '-->',
      '\u200b',
      '\u00ad',
      '\r\n',
      '\n\n',
      '\u0000',
      '\ud800',
      'Read more\n',
      'News feed\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(A, B, C),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  /** Each character is the same one in the original, or stands for markup or white space there. */
  const everyCharacterLeadsBack = (text: string, clean: CleanText): boolean =>
    Array.from({ length: clean.text.length }, (_, at) => at).every((at) => {
      const { start, end } = originalSpan(clean, at, at + 1);
      const original = text.slice(start, end);
      const isSpace = /^[\s\p{Cc}\p{Z}]$/u.test(original) && /^\s$/.test(clean.text[at]!);
      return original === clean.text[at] || /^[&<]/.test(original) || isSpace;
    });

  it('offsets lead back in order, stay inside the text, and kept characters are the same ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        let before = 0;
        for (let at = 0; at <= clean.text.length; at++) {
          const original = clean.toOriginal(at);
          if (original < before || original > text.length) return false;
          before = original;
        }
        return everyCharacterLeadsBack(text, clean);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('blocks are in order, inside the text, trimmed, and cover all that is not white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: clean, blocks } = cleanText(text);
        let end = 0;
        for (const block of blocks) {
          const isInOrder =
            block.start >= end && block.end > block.start && clean.slice(end, block.start).trim() === '';
          const body = clean.slice(block.start, block.end);
          if (!isInOrder || body.trim().length === 0) return false;
          end = block.end;
        }
        return end <= clean.length && clean.slice(end).trim() === '';
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
