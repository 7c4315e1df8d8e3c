const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Tags whose content no reader sees. */
export const SILENT_TAGS = words('script style noscript template iframe object svg');

/** Tags that stand between paragraphs or cells. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html li link main meta nav ol option p pre section select summary table tbody td ' +
    'tfoot th thead title tr ul video audio',
);

/** Tags inside a line. */
export const INLINE_TAGS = words(
  'a abbr acronym b bdi bdo big button cite code data del dfn em embed font i img input ins kbd label map mark nobr ' +
    'picture q s samp small source span strike strong sub sup time tt u var wbr',
);
