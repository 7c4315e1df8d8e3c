import type { MadeArticle } from '../speedArticles.ts';

/** Of the weight of a page so much is scripts and styles; the rest is markup that a reader's browser shows. */
const SCRIPT_SHARE = 0.6;

/**
 * A news page about as long as asked (characters), built like those of large sites: head with JSON-LD and meta tags, styles, menus, the
 * article between pictures and advertisements, related links, comments, footer.
 */
export function makePage({ id, text, source }: MadeArticle, published: string, length: number): string {
  const title = `Report ${id}`;
  const sentences = text.split(/(?<=\.) (?=[A-Z"])/);
  const paragraphs = sentences.map(
    (sentence, at) => `<p class="body-text" data-index="${at}">${sentence}</p>${at % 4 === 3 ? ADVERTISEMENT : ''}`,
  );
  const furniture = Math.max(0, length * (1 - SCRIPT_SHARE) - text.length);
  const links = Math.round(furniture / TEASER.length / 3);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${source}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${source}">
<meta property="article:published_time" content="${published}T08:00:00Z"><link rel="canonical" href="https://${source}/${id}">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: published, publisher: { '@type': 'Organization', name: source } })}</script>
<style>${'.grid-item{display:flex;margin:0 auto}'.repeat(Math.round((length * SCRIPT_SHARE) / 2 / 37))}</style>
<script>${'window.dataLayer.push({event:"view",slot:"top"});'.repeat(Math.round((length * SCRIPT_SHARE) / 2 / 49))}</script></head>
<body class="single"><header><nav><ul>${MENU.repeat(Math.min(60, links))}</ul></nav></header>
<main><article><h1>${title}</h1><div class="byline">By <a href="/staff/a">A Writer</a></div>
<figure><img src="/a.jpg" alt=""><figcaption>The street on a grey day. (Photo: Agency)</figcaption></figure>
<div class="article-body">${paragraphs.join('\n')}</div></article>
<aside class="related"><h2>Related</h2>${TEASER.repeat(links)}</aside></main>
<section class="comments">${COMMENT.repeat(links)}</section><div class="more">${TEASER.repeat(links)}</div>
<footer><ul>${MENU.repeat(20)}</ul></footer><script src="/app.js"></script></body></html>`;
}

const ADVERTISEMENT =
  '<div class="ad-slot" data-size="300x250"><div class="ad-label">Advertisement</div><svg viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg></div>';
const MENU = '<li class="menu-item"><a href="/section" class="menu-link"><span>Section</span></a></li>';
const TEASER =
  '<div class="card"><a class="card__link" href="/other/story"><img src="/b.jpg" alt="" loading="lazy"><h3 class="card__title">Another story about something else</h3></a><span class="card__time">2 hours ago</span></div>';
const COMMENT =
  '<div class="comment"><span class="comment__author">reader</span><p>I was there once and it was nothing like what they say, believe me.</p><button type="button">Reply</button></div>';
