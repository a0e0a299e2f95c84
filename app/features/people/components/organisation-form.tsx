import { type OrganisationKind, organisationKinds } from '#app/domain/network/organisations.ts';
import { claimedRoles, type Role } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ticked, typed } from '../form.ts';
import type { FormMessages } from './form-messages.tsx';

type Kept = {
  name: string;
  kind: OrganisationKind;
  town: string;
  about: string;
  website: string | null;
  emailDomain: string | null;
  domainRoles: readonly Role[];
};

/** What staff write down about an organisation. */
export function OrganisationForm({
  action,
  messages: { refusal, of },
  kept,
}: {
  action: string;
  messages: FormMessages;
  kept?: Kept;
}) {
  const t = useT('people');
  const common = useT('common');
  const words = useT('domain');
  const work = useT('domainWork');
  const text = (name: 'name' | 'town' | 'website' | 'emailDomain') => ({
    id: name,
    name,
    label: t(`organisations.${name}`),
    errors: of(name),
    defaultValue: typed(refusal, name, kept?.[name] ?? ''),
  });
  const optionalLabel = common('form.optional');
  return (
    <Form method="post" action={action} noValidate className="stack stack-large">
      <TextField {...text('name')} required />
      <Select
        id="kind"
        name="kind"
        label={t('organisations.kind')}
        errors={of('kind')}
        defaultValue={typed(refusal, 'kind', kept?.kind ?? '')}
        emptyLabel={t('organisations.chooseKind')}
        options={organisationKinds.map((kind) => ({ value: kind, label: work(`organisationKind.${kind}`) }))}
      />
      <TextField {...text('town')} optionalLabel={optionalLabel} width="medium" />
      <TextField {...text('website')} optionalLabel={optionalLabel} type="url" />
      <TextArea
        id="about"
        name="about"
        label={t('organisations.about')}
        optionalLabel={optionalLabel}
        errors={of('about')}
        defaultValue={typed(refusal, 'about', kept?.about)}
      />
      <TextField
        {...text('emailDomain')}
        optionalLabel={optionalLabel}
        hint={t('organisations.emailDomainHint')}
        width="medium"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CheckboxCards
        id="domainRoles"
        name="domainRoles"
        label={t('organisations.domainRoles')}
        hint={t('organisations.domainRolesHint')}
        errors={of('domainRoles')}
        defaultValue={ticked(refusal, 'domainRoles', kept?.domainRoles)}
        choices={claimedRoles.map((role) => ({ value: role, label: words(`role.${role}`) }))}
      />
      <div className="cluster">
        <Button size="large">{t('organisations.save')}</Button>
      </div>
    </Form>
  );
}
