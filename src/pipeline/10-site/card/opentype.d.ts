/** The part of opentype.js that the card uses; the package has no types of its own. */
declare module 'opentype.js' {
  export type PathCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'Z' };
  export type Glyph = {
    readonly advanceWidth: number;
    readonly getPath: (x: number, y: number, size: number) => { readonly commands: readonly PathCommand[] };
  };
  export type Font = {
    readonly unitsPerEm: number;
    readonly charToGlyph: (character: string) => Glyph;
    readonly charToGlyphIndex: (character: string) => number;
    readonly getAdvanceWidth: (text: string, size: number) => number;
    readonly getPath: (
      text: string,
      x: number,
      y: number,
      size: number,
    ) => { readonly commands: readonly PathCommand[] };
  };
  /** The package is CommonJS: all it exports is one object. */
  const opentype: { readonly parse: (bytes: ArrayBuffer) => Font };
  // biome-ignore lint/style/noDefaultExport: theirs
  export default opentype;
}
