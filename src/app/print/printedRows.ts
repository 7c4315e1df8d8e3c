/** More events than this on paper are a book. */
export const MOST_PRINTED = 500;
