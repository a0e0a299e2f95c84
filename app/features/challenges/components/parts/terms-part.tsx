import { termsKinds } from '#app/domain/challenges/terms.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';

/** What teams accept before they enter. Ready texts are a beginning, and have to be checked. */
export function TermsPart(props: PartProps) {
  const t = useT('challengeBuilder');
  const common = useT('common');
  const format = useFormat();
  return (
    <>
      <Notice tone="warn" title={t('terms.checkTitle')}>
        <p>{t('terms.check')}</p>
      </Notice>
      {termsKinds.map((kind) => {
        const newest = props.choices.terms.find((one) => one.kind === kind);
        return (
          <div key={kind} className="terms-box">
            <TextArea
              {...fieldOf(props, kind, t(`terms.kind.${kind}`))}
              hint={t(`terms.hint.${kind}`)}
              optionalLabel={common('form.optional')}
              rows={10}
            />
            <div className="cluster">
              {textIn(props.values, kind).trim() === '' && (
                <Button name="intent" value={`terms:${kind}`} tone="secondary" icon="edit">
                  {t(`terms.ready.${kind}`)}
                </Button>
              )}
              {newest && (
                <p className="muted">
                  {t('terms.version', { n: String(newest.version), when: format.date(newest.createdAt) })}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
