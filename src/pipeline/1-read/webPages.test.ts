import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/article.ts';
import { dropIdleAttributes } from './dropIdleAttributes.ts';
import { narrowToArticle } from './narrowToArticle.ts';
import { readHtml } from './readHtml.ts';

/** What an article on a page says, a paragraph each: over 500 characters, as on real pages. */
const OWN = [
  'A barge struck the old swing bridge at Omsk before dawn on Thursday and tore two lamp posts from its railing, the harbour master said.',
  'Divers were looking at the middle pier by noon. They found a crack as long as a man, and traffic was sent round by the new bridge upstream.',
  'The crew of six was unhurt. Their captain had been awake for nineteen hours, according to the log that the port office showed to reporters.',
  'Repairs may take until the ice comes. The city set aside money for a new pier two years ago, and spent it on the tram depot in Tara instead.',
];
const OTHER = 'Flood gates opened at Biysk after a week of rain, and cellars filled all along the lower street.';
const paragraphs = OWN.map((words) => `<p>${words}</p>`).join('\n');
const TITLE = 'Barge hits swing bridge';
const DAY = '2023-10-05';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body class="single">${body}</body></html>`;
const metas =
  `<title>${TITLE} | Irtysh Post</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Irtysh Post">` +
  `<meta property="article:published_time" content="${DAY}T07:10:00+06:00"><link rel="canonical" href="https://irtysh.example/barge">`;
const ld = (rest: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...rest })}</script>`;
const teasers = `<div class="related"><h2>Related</h2>${`<div class="card"><a href="/x"><img src="/x.jpg"><h3>${OTHER}</h3></a></div>`.repeat(6)}</div>`;

const LAYOUTS: Readonly<Record<string, string>> = {
  'a blog': page(
    metas,
    `<div id="page" class="site"><header id="masthead"><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main id="main"><article id="post-12" class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><span class="posted-on"><time class="entry-date published" datetime="${DAY}T07:10:00+06:00">October 5, 2023</time></span></header><div class="entry-content">${paragraphs}<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><a href="/y">${OTHER}</a></div></div></article></main><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul><li><a href="/z">${OTHER}</a></li></ul></section></aside></div>`,
  ),
  'a content system with fields': page(
    `<title>${TITLE} | Irtysh Post</title><meta name="dcterms.date" content="${DAY}"><meta name="dcterms.publisher" content="x"><meta property="og:site_name" content="Irtysh Post"><link rel="canonical" href="https://irtysh.example/barge">`,
    `<div class="layout-container"><main role="main"><div class="region region-content"><h1 class="page-title"><span class="field field--name-title">${TITLE}</span></h1><article role="article" about="/barge" class="node node--type-article"><div class="node__content"><div class="clearfix text-formatted field field--name-body field__item">${paragraphs}</div></div></article></div></main>${teasers}</div>`,
  ),
  'a page for phones': page(
    `${metas}<style amp-boilerplate>body{visibility:hidden}</style><script async src="https://cdn.example/v0.js"></script>`,
    `<amp-sidebar id="s"><ul><li>Home</li></ul></amp-sidebar><article><h1>${TITLE}</h1><amp-img src="/a.jpg" width="16" height="9"></amp-img>${paragraphs}<amp-ad width="300" height="250" type="x"></amp-ad></article>${teasers}`,
  ),
  'no article element': page(
    `${metas}${ld({
      '@graph': [
        { '@type': 'WebSite', name: 'Irtysh Post' },
        {
          '@type': 'NewsArticle',
          headline: TITLE,
          datePublished: `${DAY}T01:10:00Z`,
          publisher: { name: 'Irtysh Post' },
        },
      ],
    })}`,
    `<div class="wrap"><div class="story"><h1>${TITLE}</h1><div class="story__text">${paragraphs}</div></div>${teasers}</div>`,
  ),
  'a wall before the text': page(
    `${metas}${ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: DAY, publisher: { name: 'Irtysh Post' }, isAccessibleForFree: false, articleBody: OWN.join('\n') })}`,
    `<article><h1>${TITLE}</h1><p>${OWN[0]}</p><div class="paywall"><h2>Subscribe to read on</h2><button>Join</button></div></article>`,
  ),
};

const read = (html: string): Article => {
  const items = [...readHtml({ path: 'a.html', id: 'a.html', bytes: new TextEncoder().encode(html) })];
  const found = items.find((item) => item.kind === 'article');
  if (found?.kind !== 'article') throw new Error(JSON.stringify(items));
  return found.article;
};

describe.each(Object.entries(LAYOUTS))('%s', (_, html) => {
  const article = read(html);

  it('gives all of its own text and none of other stories', () => {
    for (const words of OWN) expect(article.text).toContain(words);
    expect(article.text).not.toContain(OTHER);
    expect(article.text).not.toMatch(/Facebook|Subscribe|Home/);
  });

  it('says what, who, where and when', () => {
    expect(article).toMatchObject({
      title: TITLE,
      source: 'Irtysh Post',
      url: 'https://irtysh.example/barge',
      language: 'en-GB',
    });
    expect([article.published?.from, article.publishedBasis]).toEqual([DAY, 'metadata']);
  });
});

describe('the one article of a page', () => {
  const sole = (body: string) => narrowToArticle(page(metas, body));

  it('is all that is searched, with the head', () => {
    const narrow = sole(`<nav>Menu</nav><article><h1>${TITLE}</h1>${paragraphs}</article>${teasers}`);
    expect(narrow).toContain('og:site_name');
    expect(narrow).toContain(OWN[3]);
    expect(narrow).not.toMatch(/Menu|Biysk/);
  });

  it('may have a longer debate below it', () => {
    const debate = `<section class="comments">${`<p>${OTHER}</p>`.repeat(40)}</section>`;
    expect(sole(`<article>${paragraphs}</article>${debate}`)).not.toContain('Biysk');
  });

  it.each([
    ['there are two', `<article>${paragraphs}</article><article>${paragraphs}</article>`],
    ['it is never closed', `<article>${paragraphs}`],
    ['it closes twice', `</article><article>${paragraphs}</article>`],
    ['it is short', `<article><p>${OWN[0]}</p></article>`],
    ['most of the text is elsewhere', `<article>${paragraphs}</article>${`<p>${OTHER}</p>`.repeat(40)}`],
    ['there is none', paragraphs],
  ])('is not taken when %s', (_, body) => expect(sole(body)).toBeNull());

  it('is not taken where the headline is outside it and nowhere stated', () => {
    expect(narrowToArticle(page('', `<h1>${TITLE}</h1><article>${paragraphs}</article>`))).toBeNull();
  });
});

describe('attributes that decide nothing', () => {
  it.each([
    ['<div class="a" data-x="1" aria-label=\'b\' onclick=go() tabindex=0>', '<div class="a">'],
    ['<p style="color:red">', '<p>'],
    ['<p style="display:none" id=x>', '<p style="display:none" id=x>'],
    ['<a target="_blank" href="/x" >', '<a href="/x" >'],
    ['<img src="a.jpg" data-x="1">', '<img src="a.jpg" data-x="1">'],
    ['<br data-x="1"/>', '<br/>'],
    ['if a <b and c> d', 'if a <b> d'],
    ['<p data-x="1>2">', '<p data-x="1>2">'],
    ['<p data-x="1', '<p data-x="1'],
  ])('of %s', (written, expected) => expect(dropIdleAttributes(written)).toBe(expected));
});
