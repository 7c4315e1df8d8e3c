/** How to take a picture of the map that is on the page now; null while there is none. */
export const mapPicture: { current: (() => Promise<Blob>) | null } = { current: null };
