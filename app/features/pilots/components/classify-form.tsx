import {
  incidentRelations,
  incidentSeriousness,
  incidentSeverities,
} from '#app/domain/pilots/pilot-machine.ts';
import { isFormRefusal, typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { IncidentRow } from '../incidents.queries.server.ts';
import type { PilotFormMessages } from './form-messages.ts';

/** The clinical lead's judgement of an incident. */
export function ClassifyForm({
  incident,
  messages,
}: {
  incident: IncidentRow;
  messages: PilotFormMessages | null;
}) {
  const t = useT('pilots');
  const work = useT('domainWork');
  const refusal = messages?.refusal;
  const field = (name: string) => ({ id: `${incident.id}-${name}`, name, errors: messages?.of(name) });
  const ticked = (name: string, kept: boolean | null) =>
    isFormRefusal(refusal) ? refusal.values[name] !== undefined : (kept ?? false);
  return (
    <Form method="post" preventScrollReset noValidate className="stack stack-large">
      <input type="hidden" name="intent" value="classify" />
      <input type="hidden" name="incidentId" value={incident.id} />
      <RadioCards
        {...field('severity')}
        label={t('incidents.severity')}
        columns={3}
        choices={incidentSeverities.map((value) => ({ value, label: work(`incidentSeverity.${value}`) }))}
        defaultValue={typed(refusal, 'severity', incident.severity ?? '')}
      />
      <Select
        {...field('seriousness')}
        label={t('incidents.seriousness')}
        hint={t('incidents.seriousnessHint')}
        emptyLabel="–"
        options={incidentSeriousness.map((value) => ({ value, label: work(`incidentSeriousness.${value}`) }))}
        defaultValue={typed(refusal, 'seriousness', incident.seriousness ?? '')}
      />
      <Select
        {...field('relation')}
        label={t('incidents.relation')}
        hint={t('incidents.relationHint')}
        emptyLabel="–"
        options={incidentRelations.map((value) => ({ value, label: work(`incidentRelation.${value}`) }))}
        defaultValue={typed(refusal, 'relation', incident.relation ?? '')}
      />
      <div className="stack stack-small">
        <Checkbox
          {...field('imminentRisk')}
          label={t('incidents.imminent')}
          defaultChecked={ticked('imminentRisk', incident.imminentRisk)}
        />
        <Checkbox
          {...field('deviceDeficiency')}
          label={t('incidents.deficiency')}
          defaultChecked={ticked('deviceDeficiency', incident.deviceDeficiency)}
        />
        <Checkbox
          {...field('expected')}
          label={t('incidents.expected')}
          defaultChecked={ticked('expected', incident.expected)}
        />
      </div>
      <TextArea
        {...field('action')}
        label={t('incidents.action')}
        rows={3}
        defaultValue={typed(refusal, 'action', incident.action)}
      />
      <div className="cluster">
        <Button>{t('incidents.save')}</Button>
      </div>
    </Form>
  );
}
