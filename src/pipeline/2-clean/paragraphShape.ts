const HEADLINE_MAX_LENGTH = 160;
const ENDS_SENTENCE = /[.!?…;,]["'”’»)\]]*$/;
const PROSE_MIN_LENGTH = 90;

/** Short, with no full stop: the shape of a headline, a section name or a link title. */
export function isHeadlineLike(body: string): boolean {
  return body.length <= HEADLINE_MAX_LENGTH && (!ENDS_SENTENCE.test(body) || isQuestionTitle(body));
}

/** Long enough and punctuated like text that someone wrote to be read. */
export function isProseLike(body: string): boolean {
  return body.length >= PROSE_MIN_LENGTH && !isHeadlineLike(body);
}

const isQuestionTitle = (body: string): boolean => body.endsWith('?') && body.length <= 100 && !/[.!?] /.test(body);
