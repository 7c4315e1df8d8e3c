/**
 * Tells the page around the frame how high the content is, in the dialects that newsroom pages already listen for, whenever it
 * changes. It says nothing of what the reader does, so any page may hear it.
 * Source: what Datawrapper's, AMP's and Flourish's (also Medium's) own embeds post.
 */
export function announceHeight(page: Window, alsoTell: (heightPx: number) => void): void {
  let last = 0;
  const announce = () => {
    const heightPx = Math.ceil(page.document.documentElement.getBoundingClientRect().height);
    if (heightPx === last || heightPx === 0) return;
    last = heightPx;
    const src = page.location.href;
    page.parent.postMessage({ 'datawrapper-height': { dateline: heightPx } }, '*');
    page.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: heightPx }, '*');
    page.parent.postMessage(
      JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', method: 'resize', src, height: heightPx }),
      '*',
    );
    alsoTell(heightPx);
  };
  new ResizeObserver(announce).observe(page.document.documentElement);
}
