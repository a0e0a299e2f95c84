import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { handOutPaper } from '../commands/hand-out-paper.server.ts';
import { useRefused } from '../components/use-refused.ts';
import { refused } from '../refusals.server.ts';
import { visitPapers } from '../visit-papers.server.ts';

export const handle = {
  messages: ['papers', 'errorCodes'],
  title: ({ t, data: page }) => t('papers')('handOut.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, vote, may } = await visitPapers(actor, args.params.slug ?? '', new Date());
  if (!may['paper.hand_out']) throw redirect(contestPaths.paperBallots(challenge.slug));
  return { challenge, eligible: vote.eligible };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge } = await visitPapers(actor, args.params.slug ?? '', new Date());
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const voter =
    text('has') === 'none'
      ? { has: 'none' as const, name: text('name'), bornIn: text('bornIn') }
      : { has: text('has') as 'account', email: text('email') };
  try {
    const { number } = await execute(
      handOutPaper,
      { actor, requestId: args.context.requestId },
      {
        challengeId: challenge.id,
        number: text('number'),
        capacity: text('capacity') as 'patient',
        voter,
        place: text('place'),
      },
    );
    return data({ failed: false as const, number, place: text('place') });
  } catch (error) {
    return refused(error, form, 'hand_out');
  }
}

/** Where a helper writes down who gets which paper. */
export default function HandOut() {
  const { challenge, eligible } = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('papers');
  const c = useT('common');
  const d = useT('domain');
  const isSaving = useUnderWay().formMethod === 'POST';
  const { summary, errorsOf, typed } = useRefused(answer?.failed ? answer : null);
  const done = answer?.failed === false ? answer : null;
  return (
    <Page width="form">
      <ErrorSummary title={c('form.errorSummaryTitle')} errors={summary} submission={answer} />
      <PageHeader
        eyebrow={<Link to={contestPaths.paperBallots(challenge.slug)}>{t('heading')}</Link>}
        title={t('handOut.heading')}
      />
      {done && (
        <Notice tone="ok" title={t('handOut.done', { number: done.number })} live>
          <p>{t('handOut.next')}</p>
        </Notice>
      )}
      <Form
        key={done?.number ?? 'first'}
        method="post"
        action={contestPaths.handOutPaper(challenge.slug)}
        className="hand-out stack stack-large"
        noValidate
      >
        <TextField
          id="number"
          name="number"
          label={t('handOut.number')}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          errors={errorsOf('number')}
          defaultValue={typed('number')}
        />
        <RadioCards
          id="capacity"
          name="capacity"
          label={t('handOut.capacity')}
          errors={errorsOf('capacity')}
          defaultValue={typed('capacity')}
          choices={eligible.map((capacity) => ({ value: capacity, label: d(`role.${capacity}`) }))}
        />
        <RadioCards
          id="has"
          name="has"
          label={t('handOut.who')}
          errors={errorsOf('has')}
          defaultValue={typed('has')}
          choices={[
            { value: 'account', label: t('handOut.account'), hint: t('handOut.accountHint') },
            { value: 'none', label: t('handOut.none'), hint: t('handOut.noneHint') },
          ]}
        />
        <div className="if-account">
          <TextField
            id="email"
            name="email"
            type="email"
            label={t('handOut.email')}
            hint={t('handOut.emailHint')}
            autoComplete="off"
            errors={errorsOf('email')}
            defaultValue={typed('email')}
          />
        </div>
        <div className="if-none stack stack-large">
          <TextField
            id="name"
            name="name"
            label={t('handOut.name')}
            hint={t('handOut.nameHint')}
            autoComplete="off"
            errors={errorsOf('name')}
            defaultValue={typed('name')}
          />
          <TextField
            id="bornIn"
            name="bornIn"
            label={t('handOut.bornIn')}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            errors={errorsOf('bornIn')}
            defaultValue={typed('bornIn')}
          />
        </div>
        <TextField
          id="place"
          name="place"
          label={t('handOut.place')}
          hint={t('handOut.placeHint')}
          optionalLabel={c('form.optional')}
          errors={errorsOf('place')}
          defaultValue={typed('place') ?? done?.place}
        />
        <div className="cluster">
          <Button pending={isSaving}>{t('handOut.button')}</Button>
        </div>
      </Form>
    </Page>
  );
}
