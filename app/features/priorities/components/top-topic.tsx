import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Result } from './round-result.tsx';

/** As many needs stand open below a topic; more are behind a line. */
const shownAtOnce = 3;

/** A topic of the result: its wording, the needs behind it, and what came of it. */
export function TopTopic({
  slug,
  topic,
  place,
}: {
  slug: string;
  topic: Result['topics'][number];
  /** Null for one that was not on the shortlist. */
  place: number | null;
}) {
  const t = useT('priorities');
  const { behind, challenge } = topic;
  return (
    <li className="top-topic" id={`topic-${topic.id}`}>
      {place !== null && (
        <span className="top-place" aria-hidden="true">
          {place}
        </span>
      )}
      <div className="stack stack-small">
        <h3 dir="auto">{topic.wording}</h3>
        {topic.explanation && (
          <p className="pre-line" dir="auto">
            {topic.explanation}
          </p>
        )}
        <NeedsBehind needs={behind.needs} />
        <p className="muted">
          {t('result.consent', { agreed: behind.agreed, notAnswered: behind.notAnswered })}
        </p>
        {challenge && (
          <p>
            {t('result.challenge')}{' '}
            <Link to={paths.challenge(challenge.slug)}>
              <bdi>{challenge.title}</bdi>
            </Link>
          </p>
        )}
        {topic.mayMakeChallenge && (
          <Form method="post" action={contestPaths.priorityRound(slug)} className="no-print">
            <HiddenFields values={{ topicId: topic.id }} />
            <Button
              tone="secondary"
              icon="flag"
              aria-label={t('result.makeLabel', { wording: topic.wording })}
            >
              {t('result.make')}
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

function NeedsBehind({ needs }: { needs: Result['topics'][number]['behind']['needs'] }) {
  const t = useT('priorities');
  if (needs.length === 0) return null;
  const list = (
    <ul className="top-needs">
      {needs.map((need) => (
        <li key={need.id}>
          <Link to={paths.need(need.slug)}>
            <bdi>{need.title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
  if (needs.length > shownAtOnce)
    return <Disclosure summary={t('result.moreNeeds', { count: needs.length })}>{list}</Disclosure>;
  return (
    <>
      <p>{t('result.needs', { count: needs.length })}</p>
      {list}
    </>
  );
}
