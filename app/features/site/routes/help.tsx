import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { useClusterName, useShell } from '../shell.ts';

export const handle = {
  messages: ['about'],
  title: ({ t }) => t('about')('help.title'),
  description: ({ t }) => t('about')('help.description'),
} satisfies RouteHandle;

const questions = ['say', 'password', 'named', 'metoo', 'carer', 'big', 'withdraw'] as const;

export default function Help() {
  const t = useT('about');
  const cluster = useClusterName();
  const { email, phone } = useShell()?.help ?? {};
  return (
    <Page width="text">
      <PageHeader title={t('help.title')} lead={t('help.lead')} />
      <Section id="questions" title={t('help.questionsTitle')}>
        {questions.map((question) => (
          <Disclosure key={question} summary={t(`help.questions.${question}.q`)}>
            <p>{t(`help.questions.${question}.a`)}</p>
          </Disclosure>
        ))}
      </Section>
      <Section id="ask" title={t('help.askTitle')}>
        <Prose>
          <p>{t('help.askText', { cluster })}</p>
          {(phone || email) && (
            <ul>
              {phone && (
                <li>
                  {t('help.phone')} <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                </li>
              )}
              {email && (
                <li>
                  {t('help.email')} <a href={`mailto:${email}`}>{email}</a>
                </li>
              )}
            </ul>
          )}
        </Prose>
      </Section>
    </Page>
  );
}
