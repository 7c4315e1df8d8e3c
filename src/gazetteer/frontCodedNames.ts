/** Front-coded names as the gazetteer file has them: bytes shared with the name before, how many follow, those bytes. */
export type FrontCodedNames = {
  readonly keyShared: Uint8Array;
  readonly keyLength: Uint8Array;
  readonly keyText: Uint8Array;
};
