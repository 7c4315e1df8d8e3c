/** A sentence of the clean text: UTF-16 offsets, `end` excluded, white space trimmed. `block` is an index into `CleanText.blocks`. */
export type Sentence = { readonly start: number; readonly end: number; readonly block: number };
