import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';

/** What will be put in order, for those who come to think about beforehand; in no order of importance. */
export function SessionTopics({
  topics,
}: {
  topics: readonly { id: string; wording: string; explanation: string }[];
}) {
  const t = useT('priorityPart');
  return (
    <Section id="topics" title={t('session.topics', { count: topics.length })} lead={t('session.topicsLead')}>
      <ul className="session-topics">
        {topics.map(({ id, wording, explanation }) => (
          <li key={id} dir="auto">
            <strong>{wording}</strong>
            {explanation && <p className="pre-line muted">{explanation}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
