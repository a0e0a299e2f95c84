import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { useT, useTranslators } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { DocumentContext } from '../document-context.ts';
import { isOnline } from '../document-state.ts';
import { type ErrorStory, errorCode, errorStory } from '../error-story.ts';

/** An error in plain words: what happened, what to do next, and a way back. For every `ErrorBoundary`. */
export function ErrorPage() {
  const words = useTranslators();
  const t = words('errors');
  const error = useRouteError();
  const { key } = useLocation();
  const { requestId } = useContext(DocumentContext);
  const code = errorCode(error);
  const story = errorStory(isRouteErrorResponse(error) ? error.status : null, isOnline());
  // Exact reasons come with an answer of the server only, so they need not be there before one does.
  const reasons = code && words('errorCodes');
  // The number belongs to the document's own request, not to what was fetched later.
  const showsRequestId = story === 'unexpected' && requestId !== '' && key === 'default';
  return (
    <Page width="text">
      <PageHeader
        title={t(`${story}.title`)}
        lead={code && reasons?.has(code) ? reasons(code) : t(`${story}.body`)}
      />
      <p>{story === 'unexpected' && !showsRequestId ? t('unexpected.nextWithoutId') : t(`${story}.next`)}</p>
      {showsRequestId && (
        <p>
          <code className="request-id">{t('unexpected.requestId', { id: requestId })}</code>
        </p>
      )}
      <div className="cluster error-actions">
        <WayOn story={story} />
        <ButtonLink to={paths.home()} tone="secondary">
          {t('action.home')}
        </ButtonLink>
        <ButtonLink to={paths.help()} tone="quiet" icon="help">
          {t('action.help')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function WayOn({ story }: { story: ErrorStory }) {
  const t = useT('errors');
  const { pathname, search } = useLocation();
  if (story === 'unauthenticated') {
    return <ButtonLink to={paths.signIn(pathname + search)}>{t('action.signIn')}</ButtonLink>;
  }
  if (story === 'not_found' || story === 'gone') {
    return <ButtonLink to={paths.needs()}>{t('action.needs')}</ButtonLink>;
  }
  if (story === 'forbidden') return null;
  // Without a network the page stays and only its data is asked for again.
  return (
    <ButtonLink to={pathname + search} replace reloadDocument={story !== 'offline'} icon="refresh">
      {t('action.reload')}
    </ButtonLink>
  );
}
