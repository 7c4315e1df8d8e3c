/** `manifest.webmanifest`: lets readers put the map among their apps. */
export function webManifest(title: string): string {
  const manifest = {
    name: title,
    short_name: title.length <= 24 ? title : 'Dateline',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#FBFAF7',
    theme_color: '#FBFAF7',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
