import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { topicGapKinds } from '#app/domain/priorities/wording-consent.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { askAuthors } from '../commands/ask-authors.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { GapList } from '../components/gap-list.tsx';
import { TopicCard } from '../components/topic-card.tsx';
import { longListGaps, longListPage } from '../long-list.queries.server.ts';
import { mailWordings } from '../mail-people.server.ts';
import { visitAsStaff } from '../round-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('longList.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  const query = new URL(args.request.url).searchParams;
  const given = query.get('after') ?? '';
  const after = idForm.test(given) ? given : null;
  const gap = topicGapKinds.find((one) => one === query.get('gap')) ?? null;
  const db = getDb();
  const now = new Date();
  const [page, gaps] = await Promise.all([
    longListPage(db, round.id, { after, now, gap }),
    longListGaps(db, round.id, now),
  ]);
  const { slug, title, status } = round;
  return {
    round: { slug, title, status },
    mayEdit: can(actor, 'priority.edit', round),
    ...page,
    gaps,
    gap,
    isFirst: after === null,
    done: doneOf(query),
  };
}

/** Asks every author who was not asked about the wording as it is now. */
export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  try {
    const asked = await execute(askAuthors, call, { roundId: round.id });
    await mailWordings(asked, new Date());
    return redirect(contestPaths.longList(round.slug, { did: 'asked', count: String(asked.asked) }));
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

export default function LongList() {
  const { round, topics, next, isFirst, gaps, gap, mayEdit, done } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const only = { gap: gap ?? undefined };
  const add = (
    <ButtonLink to={contestPaths.addToLongList(round.slug)} icon="plus">
      {t('longList.add')}
    </ButtonLink>
  );
  return (
    <Page>
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.priorityBoard(round.slug)}>{round.title}</Link>}
        title={t('longList.heading')}
        lead={t('longList.lead')}
        actions={mayEdit && add}
      />
      {gaps.topics === 0 ? (
        <EmptyState title={t('longList.none')} action={mayEdit && add}>
          <p>{t('longList.noneBody')}</p>
        </EmptyState>
      ) : (
        <>
          {mayEdit && (
            <Section id="wordings" title={t('longList.wordings')}>
              <GapList slug={round.slug} gaps={gaps} />
              {gaps.toAsk > 0 && (
                <Form method="post" action={contestPaths.longList(round.slug)} className="stack mt-4">
                  <p className="field-hint">{t('longList.askHint')}</p>
                  <div className="cluster">
                    <Button>{t('longList.ask', { count: gaps.toAsk })}</Button>
                  </div>
                </Form>
              )}
            </Section>
          )}
          <Section
            id="topics"
            title={t('longList.topics', { count: gap ? gaps.gaps[gap] : gaps.topics })}
            lead={gap && gaps.gaps[gap] > 0 && t(`gaps.${gap}`, { count: gaps.gaps[gap] })}
            actions={gap && <Link to={contestPaths.longList(round.slug)}>{t('longList.all')}</Link>}
          >
            {gap && gaps.gaps[gap] === 0 && <p>{t('longList.noneLeft')}</p>}
            <ul className="card-list">
              {topics.map((topic) => (
                <TopicCard key={topic.id} slug={round.slug} topic={topic} mayEdit={mayEdit} />
              ))}
            </ul>
          </Section>
          <Pagination
            label={common('paging.label')}
            previous={
              isFirst ? null : { href: contestPaths.longList(round.slug, only), label: t('longList.first') }
            }
            next={
              next
                ? {
                    href: contestPaths.longList(round.slug, { ...only, after: next }),
                    label: t('longList.more'),
                  }
                : null
            }
          />
        </>
      )}
    </Page>
  );
}
