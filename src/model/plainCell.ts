/** What would steer a terminal that shows a table, or end it for readers in C: all control characters but tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

/** The text of a cell of a table: a control character is a space. */
export const plainCell = (text: string): string => (text.search(CONTROLS) === -1 ? text : text.replace(CONTROLS, ' '));
