import { ArticleText } from './ArticleText.tsx';
import { Asked } from './Asked.tsx';
import { CandidateMap } from './CandidateMap.tsx';
import { Candidates } from './Candidates.tsx';
import { KeyLine } from './KeyLine.tsx';
import { MentionFacts } from './MentionFacts.tsx';
import { Progress } from './Progress.tsx';
import { Queue } from './Queue.tsx';
import { useDeskTexts } from './text/useDeskTexts.ts';
import { useDesk } from './useDesk.ts';
import { useDeskKeys } from './useDeskKeys.ts';

/** The review desk: the queue, the article, and what the name in hand may mean. */
export function Desk() {
  useDeskKeys();
  const { t } = useDeskTexts();
  const article = useDesk((state) => state.article);
  const isBusy = useDesk((state) => state.isBusy);
  return (
    <>
      <Progress />
      <div className="desk" aria-busy={isBusy} data-testid="desk">
        <Queue />
        {article === null ? <p className="desk-empty">{t('deskNothing')}</p> : <ArticleText article={article} />}
        <aside className="desk-side" aria-label={t('deskInHand')}>
          <Candidates />
          <MentionFacts />
          <CandidateMap />
        </aside>
      </div>
      <Asked />
      <KeyLine />
    </>
  );
}
