import { mapPicture } from '../map/mapPicture.ts';

/**
 * Prints the page with a picture in the place of the map: what WebGL drew is gone by the time that a browser lays the page out for
 * paper. Without a map, or when its picture cannot be had, the rest is printed.
 */
export async function printPage(page: Window): Promise<void> {
  const picture = await mapImage(page.document).catch(() => null);
  if (picture !== null) page.document.querySelector('.map-pane')?.prepend(picture.image);
  page.print();
  picture?.remove();
}

async function mapImage(document: Document) {
  if (mapPicture.current === null) return null;
  const url = URL.createObjectURL(await mapPicture.current());
  const image = document.createElement('img');
  image.className = 'print-map';
  image.alt = '';
  image.src = url;
  const remove = () => {
    image.remove();
    URL.revokeObjectURL(url);
  };
  await image.decode().catch((reason: unknown) => {
    remove();
    throw reason;
  });
  return { image, remove };
}
