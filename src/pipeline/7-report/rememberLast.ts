/** The same function, which knows its last answer: the clauses of one sentence are asked for its places, its quote and its title in turn. */
export function rememberLast<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | null = null;
  return (text) => {
    if (last === null || last.text !== text) last = { text, answer: find(text) };
    return last.answer;
  };
}
