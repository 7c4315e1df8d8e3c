/** A link that may be followed: http or https, with its host to show. Null for anything else ("javascript:", a file, nonsense). */
export function safeLink(url: string | null): { readonly href: string; readonly host: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { href, host: hostname.replace(/^www\./, '') } : null;
}
