import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { ConsentText } from '../components/consent-text.tsx';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { takePart, takePartHeaders } from '../take-part.server.ts';

export const handle = {
  messages: ['pilots', 'takePart'],
  isUnlisted: true,
  title: ({ t }) => t('takePart')('printConsent'),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const page = await takePart(args);
  const { consentedAt } = page.view;
  if (!consentedAt) throw new AppError('not_found');
  return { ...page, consentedAt };
}

export default function ConsentSheet() {
  const { view, frame, consentedAt } = useLoaderData<typeof loader>();
  const tp = useT('takePart');
  const c = useT('common');
  const format = useFormat();
  const hydrated = useHydrated();
  return (
    <TakePartFrame {...frame}>
      <h1>{view.title}</h1>
      <p>{tp('sheetVersion', { version: String(view.consentVersion) })}</p>
      <ConsentText text={view.consentText} />
      <p className="consent-yes">{tp('yesOn', { date: format.date(consentedAt) })}</p>
      <p className="consent-signature">{tp('signature')}</p>
      {hydrated && (
        <Button type="button" size="large" icon="print" onClick={() => window.print()}>
          {c('action.print')}
        </Button>
      )}
    </TakePartFrame>
  );
}
