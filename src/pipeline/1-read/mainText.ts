import { cutMarkup } from '../2-clean/cutMarkup.ts';

/** The text of a piece of HTML: paragraphs apart by an empty line, white space inside them folded, captions and lists kept. */
export function mainText(html: string): string {
  // Line breaks in the markup mean nothing; those that `cutMarkup` leaves for block tags mean a new paragraph.
  const { text } = cutMarkup(html.replace(/\s+/g, ' '));
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
