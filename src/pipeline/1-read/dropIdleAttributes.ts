/** A tag with attributes. Of quotes that do not close nothing is taken. */
const TAG =
  /<([a-z][a-z\d-]{0,40})((?:\s+[^\s"'<>/=]{1,80}(?:\s*=\s*(?:"[^"<>]{0,4000}"|'[^'<>]{0,4000}'|[^\s"'<>`=]{1,2000}))?)+)(\s*\/?>)/gi;
const ATTRIBUTE = /\s+([^\s"'<>/=]{1,80})(?:\s*=\s*(?:"[^"<>]{0,4000}"|'[^'<>]{0,4000}'|[^\s"'<>`=]{1,2000}))?/g;

/** What Readability or `readPageFacts` asks for. Source: their code. */
const ASKED = new Set(
  'class id rel role itemprop href name property content dir lang datetime pubdate datatable summary rowspan colspan hidden aria-hidden aria-modal style'.split(
    ' ',
  ),
);
/** Of these elements Readability looks at every attribute for the address of a picture or a film. */
const WHOLLY_ASKED = /^(?:img|picture|figure|source|embed|link|meta|html|video|audio)$/i;
/** Only what hides an element is asked of its style. */
const HIDES = /display|visibility/i;

/**
 * The markup without attributes that decide nothing: those of scripts, of screen readers, of loading. An attribute is a node to the
 * parser, and half of the nodes of a news page are such.
 */
export function dropIdleAttributes(markup: string): string {
  return markup.replace(TAG, (whole, name: string, attributes: string, end: string) => {
    if (WHOLLY_ASKED.test(name)) return whole;
    return `<${name}${attributes.replace(ATTRIBUTE, (attribute, key: string) => (isAsked(key.toLowerCase(), attribute) ? attribute : ''))}${end}`;
  });
}

const isAsked = (name: string, attribute: string): boolean =>
  ASKED.has(name) && (name !== 'style' || HIDES.test(attribute));
