/** A piece of a page, safe to put into another. Only `html` makes one. */
export type Html = { readonly markup: string };

type Part = string | number | Html | readonly Html[];

/** A piece of a page: whatever is put into it as text or number is text, never markup, whoever wrote it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.map((fixed, index) => fixed + (index < parts.length ? markupOf(parts[index]!) : ''));
  return { markup: markup.join('') };
}

function markupOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters are no part of a page; the others that mean something in markup are written out. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return text.replace(/[&<>"']/gu, (sign) => SIGNS[sign]!).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, '\ufffd');
}
