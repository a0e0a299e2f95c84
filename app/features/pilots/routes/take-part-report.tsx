import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { reportIncidentByLink } from '../commands/report-incident.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { reportOf } from '../incidents-action.server.ts';
import { incidentFormSchema } from '../pilot.schemas.ts';
import { takePart, takePartHeaders } from '../take-part.server.ts';

export const handle = {
  messages: ['pilots', 'takePart'],
  isUnlisted: true,
  title: ({ t }) => t('takePart')('reportTitle'),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const page = await takePart(args);
  if (!page.frame.canReport) throw redirect(paths.participant(page.secret));
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { secret } = await takePart(args);
  const call = { actor: await optionalActor(args), requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), incidentFormSchema, (typedIn) =>
    execute(reportIncidentByLink, call, { link: secret, report: reportOf(typedIn, new Date()) }),
  );
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  return redirect(`${paths.participant(secret)}?done=reported`);
}

export default function ReportByParticipant() {
  const { secret, frame } = useLoaderData<typeof loader>();
  const tp = useT('takePart');
  const c = useT('common');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <TakePartFrame {...frame} here="report">
      <FormProblems messages={messages} />
      <h1>{tp('reportTitle')}</h1>
      <Notice tone="warn">
        <p>{tp('reportUrgent')}</p>
      </Notice>
      <p className="take-part-summary">{tp('reportLead')}</p>
      <Form method="post" action={paths.participantReport(secret)} noValidate className="stack stack-large">
        <TextArea
          id="what"
          name="what"
          label={tp('reportWhat')}
          errors={messages.of('what')}
          defaultValue={typed(messages.refusal, 'what')}
          rows={6}
        />
        <DateField
          id="onset"
          name="onset"
          label={tp('reportWhen')}
          optionalLabel={c('form.optional')}
          errors={messages.of('onset')}
          defaultValue={typed(messages.refusal, 'onset')}
        />
        <Button size="large" wide icon="send">
          {tp('reportSend')}
        </Button>
      </Form>
    </TakePartFrame>
  );
}
