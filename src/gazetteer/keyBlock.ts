/** Sorted names stand in blocks of this many; the first of a block is written in full. Fewer make look-ups faster and the file larger. */
export const KEY_BLOCK = 16;
