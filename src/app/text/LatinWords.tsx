import { useTexts } from './useTexts.ts';

const LATIN = /(\p{Script=Latin}(?:[\p{Script=Latin}\p{M}'’. -]*\p{Script=Latin})?)/u;

/**
 * A line of names as one piece that keeps its own direction. In a page of another script, names that are only known in Latin letters are marked as such, so that a
 * screen reader does not spell them out with a Russian or Arabic voice.
 */
export function LatinWords({ text }: { text: string }) {
  const { language } = useTexts();
  if (language === 'en' || !LATIN.test(text)) return <bdi>{text}</bdi>;
  let at = 0;
  return (
    <bdi>
      {text.split(LATIN).map((part, index) => {
        const key = at;
        at += part.length;
        return index % 2 === 0 ? (
          part
        ) : (
          <span key={key} lang="en">
            {part}
          </span>
        );
      })}
    </bdi>
  );
}
