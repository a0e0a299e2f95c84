import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TickList } from '../components/tick-list.tsx';
import { useClusterName } from '../shell.ts';

export const handle = {
  messages: ['about'],
  title: ({ t }) => t('about')('accessibility.title'),
  description: ({ t }) => t('about')('accessibility.description'),
} satisfies RouteHandle;

const measures = ['standard', 'keyboard', 'zoom', 'scripts', 'motion', 'words'] as const;

export default function Accessibility() {
  const t = useT('about');
  const cluster = useClusterName();
  return (
    <Page width="text">
      <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <Section id="do" title={t('accessibility.doTitle')}>
        <TickList items={measures.map((measure) => t(`accessibility.do.${measure}`))} />
      </Section>
      <Section id="limits" title={t('accessibility.limitsTitle')}>
        <p>{t('accessibility.limits')}</p>
      </Section>
      <Section id="tell" title={t('accessibility.tellTitle')}>
        <p>{t('accessibility.tell', { cluster })}</p>
      </Section>
    </Page>
  );
}
