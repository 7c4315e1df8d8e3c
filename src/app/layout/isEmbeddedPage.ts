/** `?embed=1`: the page stands inside another one and shows only map, timeline, count and the way out. */
export const isEmbeddedPage = new URLSearchParams(location.search).get('embed') === '1';
