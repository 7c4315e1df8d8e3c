/** A "mailto:" link that opens the reader's mail program with a letter begun (RFC 6068). Nothing in subject or body can add a field. */
export function mailLink({ to, subject, body }: { to: string; subject: string; body: string }): string {
  const address = encode(to).replaceAll('%40', '@');
  const lines = body.replaceAll(/\r\n?|\n/g, '\r\n');
  return `mailto:${address}?subject=${encode(subject.replaceAll(/\s+/g, ' '))}&body=${encode(lines)}`;
}

/** Half a pair of units, cut out of somebody's text, would make the encoder throw. */
const encode = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
