import { delegationScopes } from '#app/domain/people/delegation.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ticked, typed } from '../form.ts';
import type { FormMessages } from './form-messages.tsx';

/** Asks somebody to act for the patient: who, in what, until when. */
export function InviteCarerForm({ messages, today }: { messages: FormMessages; today: string }) {
  const t = useT('people');
  const common = useT('common');
  const words = useT('domain');
  const { refusal, of } = messages;
  return (
    <Form method="post" action={paths.myCarers()} noValidate className="stack stack-large">
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('carers.email')}
        hint={t('carers.emailHint')}
        errors={of('email')}
        defaultValue={typed(refusal, 'email')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CheckboxCards
        id="scopes"
        name="scopes"
        label={t('carers.scopes')}
        errors={of('scopes')}
        defaultValue={ticked(refusal, 'scopes', ['needs', 'support'])}
        choices={delegationScopes.map((scope) => ({ value: scope, label: words(`scope.${scope}`) }))}
      />
      <DateField
        id="lastDay"
        name="lastDay"
        label={t('carers.lastDay')}
        optionalLabel={common('form.optional')}
        hint={t('carers.lastDayHint')}
        errors={of('lastDay')}
        defaultValue={typed(refusal, 'lastDay')}
        min={today}
      />
      <div className="cluster">
        <Button name="intent" value="invite" icon="mail">
          {t('carers.invite')}
        </Button>
      </div>
    </Form>
  );
}
