import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import { refuseFormBecause } from '#app/features/people/form.server.ts';
import { ticked } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { addNeeds } from '../commands/add-needs.server.ts';
import { DoneLine, doneOf } from '../components/done-line.tsx';
import { type PickableNeed, pickableNeeds } from '../need-picker.queries.server.ts';
import { visitAsStaff } from '../round-visit.server.ts';

export const handle = {
  messages: ['priorities', 'priorityDesk'],
  title: ({ t, data }) => t('priorityDesk')('add.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

/** What is looked for, from the address. */
function readQuery(url: string) {
  const query = new URL(url).searchParams;
  return {
    q: (query.get('q') ?? '').slice(0, 200).trim(),
    theme: needThemes.find((theme) => theme === query.get('theme')) ?? null,
    after: query.get('after'),
    done: doneOf(query),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, round } = await visitAsStaff(args);
  if (!can(actor, 'priority.edit', round)) throw new AppError('forbidden');
  const query = readQuery(args.request.url);
  const page = await pickableNeeds(getDb(), round.id, query);
  return { round: { slug: round.slug, title: round.title }, query, ...page };
}

export async function action(args: ActionFunctionArgs) {
  const { round, call } = await visitAsStaff(args);
  const form = await args.request.formData();
  const { q, theme, after } = readQuery(args.request.url);
  try {
    const needIds = form.getAll('needIds').map(String);
    const { added } = await execute(addNeeds, call, { roundId: round.id, needIds });
    const here = { q: q || undefined, theme: theme ?? undefined, after: after ?? undefined };
    return redirect(contestPaths.addToLongList(round.slug, { ...here, did: 'added', count: String(added) }));
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}

export default function AddNeeds() {
  const { round, query, needs, next } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityDesk');
  const d = useT('domain');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const here = { q: query.q || undefined, theme: query.theme ?? undefined };
  return (
    <Page width="text">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <DoneLine done={query.done} />
      <PageHeader
        eyebrow={<Link to={contestPaths.longList(round.slug)}>{t('add.back')}</Link>}
        title={t('add.heading')}
        lead={t('add.lead')}
      />
      <Form method="get" action={contestPaths.addToLongList(round.slug)} className="picker-search">
        <TextField id="q" name="q" type="search" label={t('add.search')} defaultValue={query.q} />
        <Select
          id="theme"
          name="theme"
          label={t('add.theme')}
          emptyLabel={t('add.allThemes')}
          defaultValue={query.theme ?? ''}
          options={needThemes.map((theme) => ({ value: theme, label: d(`needTheme.${theme}`) }))}
        />
        <Button tone="secondary" icon="search">
          {t('add.searchButton')}
        </Button>
      </Form>
      {needs.length === 0 ? (
        <EmptyState title={t('add.none')}>
          <p>{t('add.noneBody')}</p>
        </EmptyState>
      ) : (
        <Form
          // Another page of needs is another form.
          key={needs[0]?.id}
          method="post"
          action={contestPaths.addToLongList(round.slug, { ...here, after: query.after ?? undefined })}
          className="stack stack-large"
        >
          <FieldGroup
            id="needIds"
            label={t('add.needs')}
            hint={t('add.needsHint')}
            errors={errors.of('needIds')}
          >
            <div className="need-picker">
              {needs.map((need, index) => (
                <NeedTick
                  key={need.id}
                  id={index === 0 ? 'needIds' : undefined}
                  need={need}
                  isTicked={ticked(refusal, 'needIds').includes(need.id)}
                />
              ))}
            </div>
          </FieldGroup>
          <div className="cluster">
            <Button icon="plus">{t('add.submit')}</Button>
          </div>
        </Form>
      )}
      <Pagination
        label={common('paging.label')}
        previous={
          query.after ? { href: contestPaths.addToLongList(round.slug, here), label: t('add.first') } : null
        }
        next={
          next
            ? { href: contestPaths.addToLongList(round.slug, { ...here, after: next }), label: t('add.more') }
            : null
        }
      />
    </Page>
  );
}

function NeedTick({ need, isTicked, id }: { need: PickableNeed; isTicked: boolean; id: string | undefined }) {
  const t = useT('priorityDesk');
  const d = useT('domain');
  return (
    <label className="check">
      <input
        type="checkbox"
        id={id}
        name="needIds"
        value={need.id}
        defaultChecked={isTicked || need.isOn}
        disabled={need.isOn}
      />
      <span>
        <span dir="auto">{need.title}</span>{' '}
        <span className="muted">
          {need.theme && `${d(`needTheme.${need.theme}`)}, `}
          {t('add.support', { count: need.supportCount })}
          {need.isOn && ` · ${t('add.isOn')}`}
        </span>
      </span>
    </label>
  );
}
