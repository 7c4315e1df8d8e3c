/** Units after the end of the text that read as 0, so that a look ahead needs no check. */
const SPARE = 8;
/** Encoded at one time: short enough that the bytes stay in the nearest memory. */
const PIECE = 1 << 14;
const MOST_BYTES_A_UNIT = 3;
/** Arrays for longer texts are not kept. */
const LONGEST_KEPT = 1 << 20;
const REPLACEMENT = 0xfffd;
const FIRST_BEYOND_ASCII = 0x80;

const encoder = new TextEncoder();
const BYTES = new Uint8Array(PIECE * MOST_BYTES_A_UNIT + 1);

let units = new Uint16Array(1 << 12);
let unitsText = '';

/**
 * The UTF-16 units of a text as numbers: reading them from an array costs a quarter of `charCodeAt`, and an article is read many times.
 * Out: `text.length` units and then zeros, in an array that the next call with another text writes over: it must not be kept.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === unitsText && text !== '') return units;
  if (units.length < text.length + SPARE || units.length > LONGEST_KEPT)
    units = new Uint16Array(Math.max(1 << 12, text.length + (text.length >> 2) + SPARE));
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.length <= PIECE ? text : text.slice(at, at + PIECE);
    decode(encoder.encodeInto(piece, BYTES).written, text, at);
  }
  units.fill(0, text.length, text.length + SPARE);
  unitsText = text;
  return units;
}

/** UTF-8 to UTF-16. Half a surrogate pair, which UTF-8 cannot hold, came as U+FFFD and is read from the text itself. */
function decode(byteCount: number, text: string, start: number): void {
  const [bytes, into] = [BYTES, units];
  bytes[byteCount] = 0xff; // ends the run of ASCII
  let from = 0;
  let to = start;
  for (;;) {
    let byte = bytes[from] as number;
    while (byte < FIRST_BEYOND_ASCII) {
      into[to] = byte;
      to += 1;
      from += 1;
      byte = bytes[from] as number;
    }
    if (from >= byteCount) return;
    const second = (bytes[from + 1] as number) & 0x3f;
    const third = (bytes[from + 2] as number) & 0x3f;
    if (byte < 0xe0) {
      into[to++] = ((byte & 0x1f) << 6) | second;
      from += 2;
    } else if (byte < 0xf0) {
      const unit = ((byte & 0x0f) << 12) | (second << 6) | third;
      into[to] = unit === REPLACEMENT ? text.charCodeAt(to) : unit;
      to += 1;
      from += 3;
    } else {
      const point = ((byte & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[from + 3] as number) & 0x3f);
      into[to++] = 0xd7c0 + (point >> 10); // 0xd800 less what the 20 bits are counted from
      into[to++] = 0xdc00 | (point & 0x3ff);
      from += 4;
    }
  }
}
