import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { TickList } from '../components/tick-list.tsx';
import { useClusterName } from '../shell.ts';

export const handle = {
  messages: ['about'],
  title: ({ t }) => t('about')('privacy.title'),
  description: ({ t }) => t('about')('privacy.description'),
} satisfies RouteHandle;

const stored = ['account', 'texts', 'pilots', 'log', 'technical'] as const;
const cookies = ['session', 'preferences', 'draft', 'none'] as const;
const rights = ['see', 'take', 'erase', 'complain'] as const;

export default function Privacy() {
  const t = useT('about');
  const cluster = useClusterName();
  return (
    <Page width="text">
      <PageHeader title={t('privacy.title')} lead={t('privacy.lead')} />
      <Section>
        <Prose>
          <p>{t('privacy.who', { cluster })}</p>
          <p>{t('privacy.where', { cluster })}</p>
        </Prose>
      </Section>
      <Section id="stored" title={t('privacy.storedTitle')}>
        <DescriptionList
          items={stored.map((item) => ({
            id: item,
            term: t(`privacy.stored.${item}.what`),
            detail: t(`privacy.stored.${item}.why`),
          }))}
        />
      </Section>
      <Section id="cookies" title={t('privacy.cookiesTitle')}>
        <Prose>
          <ul>
            {cookies.map((cookie) => (
              <li key={cookie}>{t(`privacy.cookies.${cookie}`)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section id="rights" title={t('privacy.rightsTitle')}>
        <TickList items={rights.map((right) => t(`privacy.rights.${right}`))} />
      </Section>
    </Page>
  );
}
