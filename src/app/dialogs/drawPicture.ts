const PAD = 24;
const TITLE_PX = 26;
const SMALL_PX = 15;

/** The map's picture with its title and filters above it and whose data it is below it. */
export async function drawPicture(
  map: Blob,
  words: { title: string; filters: string; attribution: string },
): Promise<Blob> {
  const image = await createImageBitmap(map);
  const scale = Math.max(1, image.width / 1200);
  const head = (PAD + TITLE_PX + 8 + SMALL_PX + PAD) * scale;
  const foot = (PAD + SMALL_PX) * scale;
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height + head + foot;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  const style = getComputedStyle(document.body);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, head);
  context.fillStyle = style.color;
  context.textBaseline = 'top';
  const isMirrored = style.direction === 'rtl';
  context.direction = isMirrored ? 'rtl' : 'ltr';
  const x = isMirrored ? canvas.width - PAD * scale : PAD * scale;
  const room = canvas.width - 2 * PAD * scale;
  context.font = `600 ${TITLE_PX * scale}px "Source Serif 4", serif`;
  context.fillText(words.title, x, PAD * scale, room);
  context.font = `${SMALL_PX * scale}px "IBM Plex Sans", sans-serif`;
  context.fillText(words.filters, x, (PAD + TITLE_PX + 8) * scale, room);
  context.fillText(words.attribution, x, canvas.height - (PAD / 2 + SMALL_PX) * scale, room);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
}
