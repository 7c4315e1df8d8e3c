import { escapeHtml } from './escapeHtml.ts';

/** What a build says in the page besides its data. `head` and `events` are HTML. */
export type PageFill = { readonly title: string; readonly head: string; readonly events: string };

/** The built `index.html` with this build's title, tags and list of events. Throws when the page is not as the explorer's build leaves it. */
export function fillPage(page: string, { title, head, events }: PageFill): string {
  const parts: readonly (readonly [RegExp, string])[] = [
    [/\s*<meta name="description"[^>]*>/, ''],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(title)}</title>\n    ${head.trimEnd()}`],
    [/<div id="app"><\/div>/, `<div id="app"></div>\n    <noscript>\n${events}\n    </noscript>`],
  ];
  return parts.reduce((text, [pattern, filled]) => {
    if (!pattern.test(text)) throw new Error(`index.html has no ${pattern.source}`);
    return text.replace(pattern, () => filled);
  }, page);
}
