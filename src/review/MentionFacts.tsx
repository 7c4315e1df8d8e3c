import { reportOf } from './deskStore.ts';
import { useDesk } from './useDesk.ts';

/** The mention in hand and the report that rests on it, each fact with the key that changes it. */
export function MentionFacts() {
  const item = useDesk((state) => state.item);
  const mention = useDesk((state) => state.mention);
  const found = useDesk((state) => state.article?.mentions.find(({ start }) => start === state.mention));
  const report = useDesk(reportOf);
  const categories = useDesk((state) => state.queue?.categories);
  if (item === null || found === undefined) return null;
  const category = categories?.find(({ id }) => id === report?.category)?.label ?? report?.category;
  return (
    <section className="mention-facts">
      <h3>
        Mention {item.starts.indexOf(mention) + 1} of {item.starts.length}
      </h3>
      <dl>
        <Fact keyName="R" name="Role">
          {found.role}
        </Fact>
        {report === null ? (
          <Fact name="Report">none rests on it</Fact>
        ) : (
          <>
            <Fact keyName="H" name="Report">
              <span dir="auto">{report.title}</span>{' '}
              <span className="soft">{Math.round(report.confidence * 100)}%</span>
              {report.reasons.length > 0 && <span className="fact-why">{report.reasons.join('; ')}</span>}
            </Fact>
            <Fact keyName="D" name="Day">
              {report.day} <span className="soft">{report.dayBasis}</span>
            </Fact>
            <Fact keyName="C" name="Subject">
              {category}
            </Fact>
            <Fact keyName="J" name="Event">
              {together(report.together)}
            </Fact>
          </>
        )}
      </dl>
    </section>
  );
}

const together = (reports: number | null): string => {
  if (reports === null) return 'J looks';
  return reports === 1 ? 'this report alone' : `${reports} reports`;
};

function Fact({ keyName, name, children }: { keyName?: string; name: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>
        {keyName === undefined ? <span className="kbd-gap" /> : <kbd>{keyName}</kbd>} {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
