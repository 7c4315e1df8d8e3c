/** HTML for another site's page: an iframe of the same state, and a link for where iframes are stripped. */
export function embedCode({ pageUrl, title }: { pageUrl: string; title: string }): string {
  const url = new URL(pageUrl);
  const full = url.href;
  url.searchParams.set('embed', '1');
  const name = escapeHtml(title);
  return (
    `<iframe src="${escapeHtml(url.href)}" title="${name}" width="100%" height="520" loading="lazy" ` +
    `style="border:0" allow="fullscreen"></iframe>\n<p><a href="${escapeHtml(full)}">${name}</a></p>`
  );
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
