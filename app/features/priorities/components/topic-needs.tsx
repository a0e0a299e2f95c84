import type { SerializeFrom } from '@remix-run/node';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import type { TopicNeed } from '../long-list.queries.server.ts';
import { WordingPill } from './wording-pill.tsx';

/** The needs behind a topic: what their authors said to the wording, and the ways out. */
export function TopicNeeds({
  action,
  needs,
}: {
  action: string;
  needs: readonly SerializeFrom<TopicNeed>[];
}) {
  const t = useT('priorityDesk');
  const format = useFormat();
  return (
    <ul className="card-list">
      {needs.map((need) => (
        <Card as="li" key={need.id} stage="need" className="topic-need">
          <h3 className="card-heading" dir="auto">
            {need.title ? <Link to={paths.need(need.slug)}>{need.title}</Link> : t('longList.goneNeed')}
          </h3>
          <p className="cluster">
            <WordingPill state={need.state} />
            {need.until && (
              <span className="muted">
                {t(need.state === 'waiting' ? 'topic.answerBy' : 'topic.answeredBy', {
                  when: format.date(need.until),
                })}
              </span>
            )}
          </p>
          {need.answer && (
            <blockquote className="author-says" dir="auto">
              <p className="muted">{t(need.state === 'refused' ? 'topic.rather' : 'topic.ratherBefore')}</p>
              <p className="pre-line">{need.answer}</p>
            </blockquote>
          )}
          <Form method="post" action={action} className="cluster">
            <HiddenFields values={{ needId: need.id }} />
            {needs.length > 1 && need.state !== 'gone' && (
              <Button tone="secondary" name="intent" value="own_topic">
                {t('topic.ownTopic')}
              </Button>
            )}
            <Button tone="quiet" name="intent" value="off">
              {t('topic.off')}
            </Button>
          </Form>
        </Card>
      ))}
    </ul>
  );
}
