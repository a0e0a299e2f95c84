import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page.tsx';

/** A page of a participant: what it is about, and always in sight: "something happened" and "I want to stop". */
export function TakePartFrame({
  secret,
  title,
  code,
  here,
  canLeave,
  canReport,
  children,
}: {
  secret: string;
  title: string;
  code: string;
  here?: 'report' | 'leave' | 'page';
  canLeave: boolean;
  canReport: boolean;
  children: ReactNode;
}) {
  const tp = useT('takePart');
  return (
    <Page width="form" className="take-part">
      <p className="take-part-top">
        <span>{title}</span>
        <span>{tp('code', { code })}</span>
      </p>
      {children}
      <nav className="take-part-always" aria-label={tp('always')}>
        {canReport && here !== 'report' && (
          <ButtonLink tone="secondary" size="large" icon="warn" to={paths.participantReport(secret)}>
            {tp('report')}
          </ButtonLink>
        )}
        {canLeave && here !== 'leave' && (
          <ButtonLink tone="secondary" size="large" icon="hand" to={paths.participantLeave(secret)}>
            {tp('leave')}
          </ButtonLink>
        )}
        {here !== 'page' && (
          <ButtonLink tone="quiet" icon="arrow-left" to={paths.participant(secret)}>
            {tp('back')}
          </ButtonLink>
        )}
      </nav>
    </Page>
  );
}
