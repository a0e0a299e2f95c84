import { pilotLimits } from '#app/domain/pilots/pilot-machine.ts';
import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { PilotFormMessages } from './form-messages.ts';

/** What stands in the form before anything is typed. */
export type PilotFormValues = Record<
  | 'title'
  | 'summary'
  | 'question'
  | 'siteId'
  | 'leadEmail'
  | 'consentText'
  | 'targetParticipants'
  | 'startsAt'
  | 'endsAt',
  string
>;

/** The fields of a pilot, for opening and for changing one. With `fixed` the question and the consent text only show. */
export function PilotFields({
  values,
  sites,
  messages: { refusal, of },
  fixed = false,
}: {
  values: PilotFormValues;
  sites: readonly { value: string; label: string }[];
  messages: PilotFormMessages;
  fixed?: boolean;
}) {
  const t = useT('pilots');
  const field = (name: keyof PilotFormValues) => ({
    id: name,
    name,
    errors: of(name),
    defaultValue: typed(refusal, name, values[name]),
  });
  const limited = (max: number) => ({
    limit: max,
    limitLabel: t('form.limit', { max: String(max) }),
    countLabel: (count: number) => t('form.left', { count }),
  });
  return (
    <>
      <TextField {...field('title')} label={t('form.title')} hint={t('form.titleHint')} />
      <TextArea
        {...field('summary')}
        {...limited(600)}
        label={t('form.summary')}
        hint={t('form.summaryHint')}
        rows={4}
      />
      <TextArea
        {...field('question')}
        {...limited(pilotLimits.question)}
        label={t('form.question')}
        hint={t('form.questionHint')}
        rows={3}
        readOnly={fixed}
      />
      <Select
        {...field('siteId')}
        label={t('form.site')}
        hint={t('form.siteHint')}
        options={sites}
        emptyLabel={t('form.siteNone')}
      />
      <TextField
        {...field('leadEmail')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        label={t('form.leadEmail')}
        hint={t('form.leadEmailHint')}
      />
      <TextField
        {...field('targetParticipants')}
        inputMode="numeric"
        width="short"
        label={t('form.target')}
      />
      <div className="pilot-days">
        <DateField {...field('startsAt')} label={t('form.startsAt')} />
        <DateField {...field('endsAt')} label={t('form.endsAt')} />
      </div>
      {fixed && (
        <Notice>
          <p>{t('form.consentFixed')}</p>
        </Notice>
      )}
      <TextArea
        {...field('consentText')}
        {...limited(pilotLimits.consent)}
        label={t('form.consent')}
        hint={fixed ? undefined : t('form.consentHint')}
        rows={18}
        readOnly={fixed}
      />
    </>
  );
}
