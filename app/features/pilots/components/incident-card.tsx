import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { IncidentRow } from '../incidents.queries.server.ts';
import { ClassifyForm } from './classify-form.tsx';
import type { PilotFormMessages } from './form-messages.ts';

/** One incident: what was told, its clock, the clinician's judgement, and what can be done with it now. */
export function IncidentCard({
  incident,
  can,
  messages,
}: {
  incident: IncidentRow;
  can: { classify: boolean; passOn: boolean };
  messages: PilotFormMessages | null;
}) {
  const t = useT('pilots');
  const work = useT('domainWork');
  const format = useFormat();
  const { clock, overdue } = incident;
  const judgement = [
    incident.severity && work(`incidentSeverity.${incident.severity}`),
    incident.seriousness && work(`incidentSeriousness.${incident.seriousness}`),
    incident.relation && work(`incidentRelation.${incident.relation}`),
    incident.imminentRisk && t('incidents.imminent'),
    incident.deviceDeficiency && t('incidents.deficiency'),
    incident.expected && t('incidents.expected'),
  ].filter(Boolean);
  const due = { when: format.dateTime(incident.reportDueAt) };
  return (
    <Card as="li" id={incident.id} className="incident">
      <p className="cluster">
        <StatusPill tone={clock === 'settled' ? 'ok' : overdue ? 'danger' : 'waiting'}>
          {t(`incidents.state.${clock}`)}
        </StatusPill>
        {clock !== 'settled' && (
          <span className={overdue ? 'incident-overdue' : undefined}>
            {overdue ? t('incidents.overdue', due) : t('incidents.due', due)}
          </span>
        )}
      </p>
      <blockquote>{incident.what}</blockquote>
      <p className="participant-facts">
        {[
          incident.code ? t('incidents.by', { code: incident.code }) : t('incidents.bySite'),
          t('incidents.aware', { when: format.dateTime(incident.awareAt) }),
          incident.onsetAt && t('incidents.began', { when: format.date(incident.onsetAt) }),
          incident.passedOnAt && t('incidents.passedOnAt', { when: format.dateTime(incident.passedOnAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {incident.classifiedAt && (
        <div className="incident-judgement">
          <p className="notice-title">{judgement.join(' · ')}</p>
          <p>{incident.action}</p>
          <p className="participant-facts">
            {t('incidents.classifiedBy', {
              who: incident.classifiedBy ?? '–',
              when: format.dateTime(incident.classifiedAt),
            })}
          </p>
        </div>
      )}
      {clock === 'to_pass_on' && can.passOn && (
        <Form method="post" preventScrollReset className="stack stack-small">
          <input type="hidden" name="incidentId" value={incident.id} />
          <div className="cluster">
            <Button name="intent" value="pass-on">
              {t('incidents.passOn')}
            </Button>
          </div>
          <p>{t('incidents.passOnHint')}</p>
        </Form>
      )}
      {can.classify && !incident.passedOnAt && (
        <details className="disclosure" open={messages !== null || undefined}>
          <summary>{incident.classifiedAt ? t('incidents.change') : t('incidents.classify')}</summary>
          <div className="disclosure-body">
            <ClassifyForm incident={incident} messages={messages} />
          </div>
        </details>
      )}
    </Card>
  );
}
