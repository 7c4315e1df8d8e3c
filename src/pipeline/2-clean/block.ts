/** What a stretch of an article is. Only `prose`, `headline` and `caption` make reports; `boilerplate` and `repeat` never do. */
export type BlockKind = 'headline' | 'prose' | 'caption' | 'boilerplate' | 'repeat';

/** `start`, `end`: UTF-16 offsets into the clean text, `end` excluded. Blocks are in order, do not overlap, and cover all that is not white space. */
export type Block = { readonly start: number; readonly end: number; readonly kind: BlockKind };
