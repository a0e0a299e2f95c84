import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import {
  isReminded,
  type MessageAudience,
  messageAudiences,
  messageLimits,
} from '#app/domain/challenges/message-audiences.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { audienceOf } from '../audiences.queries.server.ts';
import { sendChallengeMessage } from '../commands/send-challenge-message.server.ts';
import { BoardTabs } from '../components/board-tabs.tsx';
import { messagesOf, type SentMessage } from '../messages.queries.server.ts';
import { visitBoard } from '../visit-board.server.ts';

export const handle = {
  messages: ['board'],
  title: ({ t, data: page }) => t('board')('messages.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export const shouldRevalidate = () => true;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitBoard(actor, args.params.slug ?? '');
  const db = getDb();
  const query = new URL(args.request.url).searchParams;
  const before = query.get('before');
  const sizes: [MessageAudience, number][] = [];
  for (const audience of messageAudiences) {
    sizes.push([audience, (await audienceOf(db, challenge.id, audience)).length]);
  }
  return {
    challenge,
    mayWrite: can(actor, 'board.message', challenge),
    to: messageAudiences.find((one) => one === query.get('to')) ?? null,
    sizes: Object.fromEntries(sizes) as Record<MessageAudience, number>,
    /** Of the next message: a form sent twice is one message. */
    messageId: uuidv7(),
    ...(await messagesOf(db, challenge.id, before && uuid.test(before) ? before : null)),
  };
}

const fields = ['audience', 'subject', 'body'] as const;
type Field = (typeof fields)[number];
type Problem = Field | 'nobody_to_tell' | 'reminded_today';

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitBoard(actor, args.params.slug ?? '');
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const typed = { audience: text('audience'), subject: text('subject'), body: text('body') };
  const refuse = (problems: Problem[], status: number) =>
    data({ failed: true as const, problems, typed, recipients: 0 }, { status });
  try {
    const { recipients } = await execute(
      sendChallengeMessage,
      { actor, requestId: args.context.requestId },
      {
        challengeId: challenge.id,
        messageId: text('messageId'),
        ...typed,
        audience: typed.audience as MessageAudience,
      },
    );
    return data({ failed: false as const, problems: [], typed: null, recipients });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'nobody_to_tell' || error.code === 'reminded_today') return refuse([error.code], 409);
    const wrong = fields.filter((field) => error.fields?.[field]);
    if (error.kind === 'invalid' && wrong.length > 0) return refuse(wrong, 422);
    throw error;
  }
}

/** Where staff write to teams, jurors and voters, and read what was written. */
export default function Messages() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('board');
  const c = useT('common');
  const { challenge, messages, next, mayWrite } = page;
  const problems = answer?.problems ?? [];
  return (
    <Page width="text" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={problems.map((problem) => ({
          message: t(`messages.errors.${problem}`),
          fieldId: problem === 'subject' || problem === 'body' ? problem : 'audience',
        }))}
        submission={answer}
      />
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('messages.heading')}
      />
      <BoardTabs slug={challenge.slug} current="messages" />
      {answer?.failed === false && (
        <Notice tone="ok" title={t('messages.sent', { count: answer.recipients })} live />
      )}
      {mayWrite ? (
        <MessageForm key={page.messageId} page={page} answer={answer} />
      ) : (
        <p>{t('messages.closed')}</p>
      )}
      <Section id="sent" title={t('messages.list')}>
        {messages.length === 0 ? (
          <EmptyState title={t('messages.none.title')}>{t('messages.none.body')}</EmptyState>
        ) : (
          <ul className="card-list">
            {messages.map((message) => (
              <SentCard key={message.id} message={message} />
            ))}
          </ul>
        )}
        <Pagination
          label={t('messages.paging')}
          next={
            next
              ? {
                  href: contestPaths.challengeMessages(challenge.slug, { before: next }),
                  label: t('messages.older'),
                }
              : null
          }
        />
      </Section>
    </Page>
  );
}

function MessageForm({
  page,
  answer,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: ReturnType<typeof useActionAnswer<typeof action>>;
}) {
  const t = useT('board');
  const isSending = useUnderWay().formMethod === 'POST';
  const { challenge, to, sizes, messageId } = page;
  const typed = answer?.typed;
  const ready = to === 'teams_not_sent' || to === 'jurors_behind' || to === 'not_voted' ? to : null;
  const words = { challenge: challenge.title };
  const wrong = (field: Field) =>
    answer?.failed && (answer.problems as Problem[]).includes(field)
      ? [t(`messages.errors.${field}`)]
      : undefined;
  return (
    <Section id="write" title={t('messages.write')}>
      <Form
        method="post"
        action={contestPaths.challengeMessages(challenge.slug)}
        className="stack stack-large"
        noValidate
      >
        <input type="hidden" name="messageId" value={messageId} />
        <RadioCards
          id="audience"
          name="audience"
          label={t('messages.audience')}
          hint={t('messages.audienceHint')}
          errors={wrong('audience')}
          defaultValue={typed?.audience ?? to ?? undefined}
          choices={messageAudiences.map((audience) => ({
            value: audience,
            label: t(`messages.to.${audience}`),
            hint: isReminded(audience)
              ? `${t('messages.people', { count: sizes[audience] })} · ${t('messages.reminder')}`
              : t('messages.people', { count: sizes[audience] }),
            disabled: sizes[audience] === 0,
          }))}
        />
        <TextField
          id="subject"
          name="subject"
          label={t('messages.subject')}
          errors={wrong('subject')}
          maxLength={messageLimits.subject}
          defaultValue={typed?.subject ?? (ready ? t(`messages.ready.${ready}.subject`) : '')}
        />
        <TextArea
          id="body"
          name="body"
          label={t('messages.body')}
          hint={t('messages.bodyHint')}
          errors={wrong('body')}
          rows={8}
          defaultValue={typed?.body ?? (ready ? t(`messages.ready.${ready}.body`, words) : '')}
        />
        <p className="field-hint">{t('messages.howMail')}</p>
        <div className="cluster">
          <Button pending={isSending} pendingLabel={t('messages.sending')}>
            {t('messages.send')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function SentCard({ message }: { message: SentMessage }) {
  const t = useT('board');
  const format = useFormat();
  return (
    <Card as="li" className="stack">
      <h3>{message.subject}</h3>
      <p className="field-hint">
        {format.dateTime(message.createdAt)} ·{' '}
        {t('messages.meta', {
          audience: t(`messages.to.${message.audience}`),
          people: t('messages.people', { count: message.recipients }),
          who: message.sentBy ?? '–',
        })}
      </p>
      <p className="pre-line">{message.body}</p>
      <p className="field-hint">{t('messages.mailed', { done: message.mailed, all: message.toMail })}</p>
    </Card>
  );
}
