import type { ReviewCandidate, ReviewScope } from '../model/review.ts';
import { describePlace } from './describePlace.ts';
import { candidatesOf } from './deskVerbs.ts';
import type { DeskKey } from './text/deskTexts.ts';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';

const REACHES: Readonly<Record<ReviewScope, DeskKey>> = {
  one: 'deskReachOne',
  article: 'deskReachArticle',
  outlet: 'deskReachOutlet',
  all: 'deskReachAll',
};

/** What the name in hand may mean, numbered as the keys and the marks on the map are. */
export function Candidates() {
  const { t } = useDeskTexts();
  const item = useDesk((state) => state.item);
  const candidates = useDesk(candidatesOf);
  const scope = useDesk((state) => state.scope);
  const why = useDesk((state) => state.why);
  if (item === null) return null;
  return (
    <section className="candidates">
      <h2>
        <bdi>{item.text}</bdi>
      </h2>
      <p className="candidates-scope">
        <kbd>O</kbd> {t('deskDecides')} <strong>{t(REACHES[scope])}</strong>
        {why !== '' && <span dir="auto"> · {t('deskBecause', { why })}</span>}
      </p>
      {candidates.length === 0 && <p>{t('deskNoCandidates')}</p>}
      <ol>
        {candidates.map((candidate, index) => (
          <Candidate key={candidate.id} candidate={candidate} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Candidate({ candidate, number }: { candidate: ReviewCandidate; number: number }) {
  const texts = useDeskTexts();
  const { name, confidence, isChosen } = candidate;
  return (
    <li className={isChosen ? 'candidate is-chosen' : 'candidate'}>
      <kbd>{number}</kbd>
      <span>
        <bdi>{name}</bdi>
        <span className="candidate-where">{describePlace(candidate, texts)}</span>
      </span>
      <span className="candidate-sure">
        {isChosen ? `${texts.t('deskNow')} ` : ''}
        {confidence !== null && <bdi dir="ltr">{Math.round(confidence * 100)}%</bdi>}
      </span>
    </li>
  );
}
