import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { JourneySteps } from '../components/journey-steps.tsx';
import { TickList } from '../components/tick-list.tsx';

export const handle = {
  messages: ['about'],
  title: ({ t }) => t('about')('about.title'),
  description: ({ t }) => t('about')('about.description'),
} satisfies RouteHandle;

const promises = ['short', 'unnamed', 'reasons', 'told', 'leave'] as const;

export default function About() {
  const t = useT('about');
  return (
    <Page>
      <PageHeader title={t('about.title')} lead={t('about.lead')} />
      <Section id="steps" title={t('about.stepsTitle')}>
        <JourneySteps />
      </Section>
      <Section id="promises" title={t('about.promisesTitle')}>
        <TickList items={promises.map((promise) => t(`about.promises.${promise}`))} />
      </Section>
      <Section>
        <ButtonLink to={paths.newNeed()} size="large">
          {t('about.start')}
        </ButtonLink>
      </Section>
    </Page>
  );
}
