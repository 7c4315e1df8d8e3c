import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import cyrillicExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-greek-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-vietnamese-wght-normal.woff2?url';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

export const MAP_FONT = 'IBM Plex Sans';

/**
 * The files labels are drawn with; each is fetched when a label needs a letter of its range, and the page's own text uses the same files.
 * Without these a browser with few fonts would draw empty labels.
 */
export const FONT_FACES: FontFacesSpecification = {
  [MAP_FONT]: [
    {
      url: absolute(latin),
      'unicode-range': [
        'U+0000-00FF',
        'U+0131',
        'U+0152-0153',
        'U+02BB-02BC',
        'U+02C6',
        'U+02DA',
        'U+02DC',
        'U+2000-206F',
        'U+20AC',
        'U+2122',
        'U+2212',
      ],
    },
    { url: absolute(cyrillic), 'unicode-range': ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'] },
    {
      url: absolute(latinExt),
      'unicode-range': [
        'U+0100-02BA',
        'U+02BD-02C5',
        'U+02C7-02CC',
        'U+02CE-02D7',
        'U+02DD-02FF',
        'U+1D00-1DBF',
        'U+1E00-1E9F',
        'U+1EF2-1EFF',
        'U+2C60-2C7F',
      ],
    },
    {
      url: absolute(arabic),
      'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFC'],
    },
    { url: absolute(cyrillicExt), 'unicode-range': ['U+0460-052F', 'U+1C80-1C8A', 'U+2DE0-2DFF', 'U+A640-A69F'] },
    { url: absolute(vietnamese), 'unicode-range': ['U+1EA0-1EF1'] },
    { url: absolute(greek), 'unicode-range': ['U+0370-03FF'] },
  ],
};

/** MapLibre fetches fonts from its own style, which has no address to be relative to. */
function absolute(url: string): string {
  return typeof document === 'undefined' ? url : new URL(url, document.baseURI).href;
}
