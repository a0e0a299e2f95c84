import { useMatches } from '@remix-run/react';
import type { RouteHandle, TitleArgs } from '#app/i18n/handle.ts';
import { useTranslators } from '#app/i18n/use-t.ts';
import { useDocumentState } from '../document-state.ts';
import { useClusterName } from '../shell.ts';

/** The document's title and description, from the deepest route that has them, and what search engines must not do. */
export function DocumentTitle() {
  const t = useTranslators();
  const cluster = useClusterName();
  const { error, failed } = useDocumentState();
  const matches = useMatches().map(({ handle, data }) => ({
    handle: handle as RouteHandle | undefined,
    args: { t, data } as TitleArgs<unknown>,
  }));
  const titled = matches.findLast(({ handle }) => handle?.title);
  const described = matches.findLast(({ handle }) => handle?.description);
  const isUnlisted = matches.some(({ handle }) => handle?.isUnlisted);
  const words = error ? t('errors')(`${error}.title`) : titled?.handle?.title?.(titled.args);
  const title = words ? t('common')('titleTemplate', { title: words, cluster }) : cluster;
  return (
    <>
      <title>{failed ? t('common')('form.errorTitlePrefix', { title }) : title}</title>
      {!error && described && (
        <meta name="description" content={described.handle?.description?.(described.args)} />
      )}
      {isUnlisted ? (
        <meta name="robots" content="noindex, nofollow" />
      ) : (
        error && <meta name="robots" content="noindex" />
      )}
    </>
  );
}
