import type { ReviewCandidate, ReviewScope } from '../model/review.ts';
import { describePlace } from './describePlace.ts';
import { candidatesOf } from './deskVerbs.ts';
import { useDesk } from './useDesk.ts';

const SCOPES: Readonly<Record<ReviewScope, string>> = {
  one: 'this mention alone',
  article: 'this name in this article',
  outlet: 'this name in all articles of the outlet',
  all: 'this name in all articles',
};

/** What the name in hand may mean, numbered as the keys and the marks on the map are. */
export function Candidates() {
  const item = useDesk((state) => state.item);
  const candidates = useDesk(candidatesOf);
  const scope = useDesk((state) => state.scope);
  const why = useDesk((state) => state.why);
  if (item === null) return null;
  return (
    <section className="candidates">
      <h2 dir="auto">{item.text}</h2>
      <p className="candidates-scope">
        <kbd>O</kbd> decides about <strong>{SCOPES[scope]}</strong>
        {why !== '' && <span dir="auto"> · because: {why}</span>}
      </p>
      {candidates.length === 0 && <p>The gazetteer has no place of that name. Find one with P, or draw it with G.</p>}
      <ol>
        {candidates.map((candidate, index) => (
          <Candidate key={candidate.id} candidate={candidate} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Candidate({ candidate, number }: { candidate: ReviewCandidate; number: number }) {
  const { name, confidence, isChosen } = candidate;
  return (
    <li className={isChosen ? 'candidate is-chosen' : 'candidate'}>
      <kbd>{number}</kbd>
      <span>
        {name}
        <span className="candidate-where">{describePlace(candidate)}</span>
      </span>
      <span className="candidate-sure">
        {isChosen ? 'now ' : ''}
        {confidence === null ? '' : `${Math.round(confidence * 100)}%`}
      </span>
    </li>
  );
}
