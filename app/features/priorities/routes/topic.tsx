import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { askAuthors } from '../commands/ask-authors.server.ts';
import { mergeTopics } from '../commands/merge-topics.server.ts';
import { takeNeedOut } from '../commands/take-need-out.server.ts';
import { wordTopic } from '../commands/word-topic.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { MergeForm } from '../components/merge-form.tsx';
import { TopicNeeds } from '../components/topic-needs.tsx';
import { findTopic, otherTopics } from '../long-list.queries.server.ts';
import { mailWordings } from '../mail-people.server.ts';
import { visitAsStaff } from '../round-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ data }) => data.topic.wording,
} satisfies RouteHandle<typeof loader>;

/** After a refusal the page shows how things stand now. */
export const shouldRevalidate = () => true;

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  if (!can(actor, 'priority.edit', round)) throw new AppError('forbidden');
  const db = getDb();
  const id = args.params.topicId ?? '';
  const topic = idForm.test(id) ? await findTopic(db, round.id, id, new Date()) : null;
  if (!topic) throw new AppError('not_found');
  return {
    round: { slug: round.slug, title: round.title },
    topic,
    others: await otherTopics(db, round.id, topic),
    done: doneOf(new URL(args.request.url).searchParams),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const ids = { roundId: round.id, topicId: args.params.topicId ?? '' };
  const here = (did: string, count = 1) =>
    redirect(`${contestPaths.priorityTopic(round.slug, ids.topicId)}?did=${did}&count=${count}`);
  try {
    switch (text('intent')) {
      case 'word': {
        const words = {
          wording: text('wording'),
          explanation: text('explanation'),
          version: text('version'),
        };
        await execute(wordTopic, call, { ...ids, ...words });
        return here('worded');
      }
      case 'ask': {
        const asked = await execute(askAuthors, call, ids);
        await mailWordings(asked, new Date());
        return here('asked', asked.asked);
      }
      case 'merge': {
        const others = form.getAll('others').map(String);
        await execute(mergeTopics, call, { ...ids, others });
        return here('merged', others.length);
      }
      case 'own_topic':
      case 'off': {
        const to = text('intent') === 'off' ? 'off' : 'own_topic';
        const { isEmpty } = await execute(takeNeedOut, call, { ...ids, needId: text('needId'), to });
        return isEmpty ? redirect(contestPaths.longList(round.slug, { did: 'takenOut' })) : here('takenOut');
      }
      default:
        throw new AppError('invalid');
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

export default function TopicPage() {
  const { round, topic, others, done } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const t = useT('priorityDesk');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const ofWords = refusal && typed(refusal, 'intent') === 'word' ? refusal : undefined;
  const here = contestPaths.priorityTopic(round.slug, topic.id);
  const toAsk = topic.needs.filter((need) => need.state === 'not_asked').length;
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.longList(round.slug)}>{t('topic.back')}</Link>}
        title={<span dir="auto">{topic.wording}</span>}
      />
      <Section id="wording-part" title={t('topic.wordingPart')}>
        <Form
          // A wording that somebody else saved is another form, unless words here wait to be sent.
          key={ofWords ? 'typed' : topic.version}
          method="post"
          action={here}
          noValidate
          className="stack"
        >
          <HiddenFields values={{ intent: 'word', version: String(topic.version) }} />
          {errors.all.length > 0 && ofWords?.errors[''] === 'changed_meanwhile' && (
            <Notice tone="warn" title={t('topic.nowSays')}>
              <p dir="auto">{topic.wording}</p>
            </Notice>
          )}
          <TextField
            id="wording"
            name="wording"
            dir="auto"
            label={t('topic.wording')}
            hint={t('topic.wordingHint')}
            errors={errors.of('wording')}
            defaultValue={typed(ofWords, 'wording', topic.wording)}
          />
          <TextArea
            id="explanation"
            name="explanation"
            dir="auto"
            label={t('topic.explanation')}
            hint={t('topic.explanationHint')}
            errors={errors.of('explanation')}
            defaultValue={typed(ofWords, 'explanation', topic.explanation)}
          />
          <p className="field-hint">{t('topic.newVersion')}</p>
          <div className="cluster">
            <Button>{t('topic.save')}</Button>
          </div>
        </Form>
      </Section>
      <Section
        id="needs"
        title={t('topic.needs', { count: topic.needs.length })}
        lead={t('topic.needsLead', { count: topic.needs.length })}
      >
        <TopicNeeds action={here} needs={topic.needs} />
        {toAsk > 0 && (
          <Form method="post" action={here}>
            <HiddenFields values={{ intent: 'ask' }} />
            <Button>{t('topic.ask', { count: toAsk })}</Button>
          </Form>
        )}
      </Section>
      {others.length > 0 && (
        <Section id="merge" title={t('topic.merge')} lead={t('topic.mergeLead')}>
          <MergeForm action={here} others={others} refusal={refusal} errors={errors.of('others')} />
        </Section>
      )}
    </Page>
  );
}
