import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { GuardFinding } from '../privacy-check.server.ts';

/** What the privacy guard found, each with "remove it" and "keep it". Works without JavaScript. */
export function GuardPanel({ findings, action }: { findings: readonly GuardFinding[]; action: string }) {
  const t = useT('needWizard');
  if (findings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('guard.title')}>
      <p>{t('guard.lead')}</p>
      <ul className="stack mt-4">
        {findings.map(({ key, kind, field, before, text, after }) => (
          <li key={key}>
            <p>
              <strong>{t(`guard.kinds.${kind}`)}</strong> {t('guard.in', { what: t(`check.items.${field}`) })}
            </p>
            <p dir="auto" className="break-words">
              {before}
              <mark>{text}</mark>
              {after}
            </p>
            <form method="post" action={action} className="cluster mt-2">
              <input type="hidden" name="finding" value={key} />
              <Button name="intent" value="remove" tone="secondary" icon="trash">
                {t('guard.remove')}
              </Button>
              <Button name="intent" value="keep" tone="quiet" icon="check">
                {t('guard.keep')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
