import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { OpenQuestion, OwnQuestion, PublicQuestion } from '../questions.queries.server.ts';
import { PlainText } from './plain-text.tsx';

const tones = { open: 'waiting', answered: 'ok', private: 'ok' } as const;

/** What the person has asked, each with what became of it. */
export function OwnQuestions({ slug, questions }: { slug: string; questions: readonly OwnQuestion[] }) {
  const t = useT('challengePage');
  const format = useFormat();
  return (
    <ul>
      {questions.map((own) => (
        <li key={own.id} id={`mine-${own.id}`} className="question">
          <div className="cluster">
            <StatusPill tone={tones[own.status]}>{t(`questions.status.${own.status}`)}</StatusPill>
            <span className="muted">{t('questions.askedOn', { date: format.date(own.createdAt) })}</span>
          </div>
          <h3 dir="auto">{own.question}</h3>
          {own.answer && <PlainText text={own.answer} />}
          {own.privateReason && (
            <p className="muted measure">{t('questions.privateReason', { reason: own.privateReason })}</p>
          )}
          {own.status === 'open' && (
            <Form method="post" action={contestPaths.challengeQuestions(slug)}>
              <HiddenFields values={{ intent: 'withdraw', questionId: own.id }} />
              <Button tone="quiet" icon="undo">
                {t('questions.withdraw')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What waits for staff, the oldest first. */
export function WaitingQuestions({ slug, questions }: { slug: string; questions: readonly OpenQuestion[] }) {
  const t = useT('challengePage');
  const format = useFormat();
  return (
    <ul>
      {questions.map(({ id, question, createdAt }) => (
        <li key={id} className="question">
          <span className="muted">{t('questions.askedOn', { date: format.date(createdAt) })}</span>
          <h3 dir="auto">{question}</h3>
          <div>
            <ButtonLink tone="secondary" icon="comment" to={contestPaths.answerQuestion(slug, id)}>
              {t('questions.answerThis')}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Questions with their answers, for everyone. `takeOver`: staff can put them among the frequent ones; `known` are there. */
export function AnsweredQuestions({
  slug,
  questions,
  takeOver,
  known,
}: {
  slug: string;
  questions: readonly PublicQuestion[];
  takeOver: boolean;
  known: readonly string[];
}) {
  const t = useT('challengePage');
  const format = useFormat();
  return (
    <ul>
      {questions.map(({ id, question, answer, answeredAt }) => (
        <li key={id} id={`question-${id}`} className="question">
          <h3 dir="auto">{question}</h3>
          <PlainText text={answer} />
          {answeredAt && (
            <p className="muted">{t('questions.answeredOn', { date: format.date(answeredAt) })}</p>
          )}
          {takeOver && known.includes(question) && <p className="muted">{t('questions.isFaq')}</p>}
          {takeOver && !known.includes(question) && (
            <Form method="post" action={contestPaths.challengeQuestions(slug)}>
              <HiddenFields values={{ intent: 'take-over', questionId: id }} />
              <Button tone="quiet" icon="plus">
                {t('questions.takeOver')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
