const PAD = 24;
const TITLE_PX = 26;
const SMALL_PX = 15;
const LINE = 1.4;
/** A filter of more words than this is cut short. */
const MOST_LINES = 6;

/** Words on a picture; `source` says where it is from and whose data it shows. */
export type PictureWords = { readonly title: string; readonly filters: string; readonly source: string };

/** The map's picture with its title and filters above it and where it is from below it. */
export async function drawPicture(image: HTMLCanvasElement, words: PictureWords): Promise<Blob> {
  const scale = Math.max(1, image.width / 1200);
  const room = image.width - 2 * PAD * scale;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  const titleFont = `600 ${TITLE_PX * scale}px "Source Serif 4", serif`;
  const smallFont = `${SMALL_PX * scale}px "IBM Plex Sans", sans-serif`;
  const linesIn = (font: string, text: string): string[] => {
    context.font = font;
    return brokenLines(text, (line) => context.measureText(line).width <= room).slice(0, MOST_LINES);
  };
  const head = [
    ...linesIn(titleFont, words.title).map((text) => ({ text, font: titleFont, px: TITLE_PX * LINE * scale })),
    ...linesIn(smallFont, words.filters).map((text) => ({ text, font: smallFont, px: SMALL_PX * LINE * scale })),
  ];
  const headPx = head.reduce((sum, { px }) => sum + px, 1.6 * PAD * scale);
  canvas.width = image.width; // clears what was set on the context before
  canvas.height = image.height + headPx + (PAD + SMALL_PX) * scale;
  const x = startWriting(context, PAD * scale);
  context.drawImage(image, 0, headPx);
  let y = 0.8 * PAD * scale;
  for (const { text, font, px } of head) {
    context.font = font;
    context.fillText(text, x, y, room);
    y += px;
  }
  context.font = smallFont;
  context.fillText(words.source, x, canvas.height - (PAD / 2 + SMALL_PX) * scale, room);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
}

/** Paper in the page's colour, ink for what follows. Out: where lines begin, at the right in a mirrored page. */
function startWriting(context: CanvasRenderingContext2D, pad: number): number {
  const style = getComputedStyle(document.body);
  const { width, height } = context.canvas;
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, width, height);
  context.fillStyle = style.color;
  context.textBaseline = 'top';
  const isMirrored = style.direction === 'rtl';
  context.direction = isMirrored ? 'rtl' : 'ltr';
  return isMirrored ? width - pad : pad;
}

/** Breaks a text between words into lines that fit; a word that is too long alone stands alone. */
export function brokenLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
