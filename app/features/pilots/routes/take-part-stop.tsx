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
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { leavePilot } from '../commands/leave-pilot.server.ts';
import { useFormMessages } from '../components/form-messages.ts';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { leaveFormSchema } from '../pilot.schemas.ts';
import { takePart, takePartHeaders } from '../take-part.server.ts';

export const handle = {
  messages: ['pilots', 'takePart'],
  isUnlisted: true,
  title: ({ t }) => t('takePart')('leaveTitle'),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const page = await takePart(args);
  if (!page.frame.canLeave) throw redirect(paths.participant(page.secret));
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { secret } = await takePart(args);
  const call = { actor: await optionalActor(args), requestId: args.context.requestId };
  const outcome = await submitForm(await args.request.formData(), leaveFormSchema, ({ reason }) =>
    execute(leavePilot, call, { link: secret, reason }),
  );
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  return redirect(paths.participant(secret));
}

export default function Stop() {
  const { secret, frame } = useLoaderData<typeof loader>();
  const tp = useT('takePart');
  const messages = useFormMessages(useActionAnswer<typeof action>());
  return (
    <TakePartFrame {...frame} here="leave">
      <FormProblems messages={messages} />
      <h1>{tp('leaveTitle')}</h1>
      <p className="take-part-summary">{tp('leaveLead')}</p>
      <Form method="post" action={paths.participantLeave(secret)} noValidate className="stack stack-large">
        <TextArea
          id="reason"
          name="reason"
          label={tp('leaveReason')}
          rows={3}
          errors={messages.of('reason')}
          defaultValue={typed(messages.refusal, 'reason')}
        />
        <Button size="large" wide tone="danger">
          {tp('leaveYes')}
        </Button>
        <ButtonLink size="large" wide tone="secondary" to={paths.participant(secret)}>
          {tp('leaveNo')}
        </ButtonLink>
      </Form>
    </TakePartFrame>
  );
}
