import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { termsKinds } from '#app/domain/challenges/terms.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { getDb } from '#db/client.server.ts';
import { PlainText } from '../components/plain-text.tsx';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { termsText, termsVersions } from '../terms.queries.server.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t, data }) => {
    const p = t('challengePage');
    return p('terms.title', { kind: p(`terms.kind.${data.kind}`), title: data.title });
  },
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const challenge = await visitChallenge(await optionalActor(args), args.params.slug);
  const kind = termsKinds.find((known) => known === args.params.kind);
  if (!kind) throw new AppError('not_found');
  const versions = await termsVersions(getDb(), challenge.id, kind);
  const asked = new URL(args.request.url).searchParams.get('version');
  const shown = asked === null ? versions[0] : versions.find(({ version }) => String(version) === asked);
  const text = shown ? await termsText(getDb(), challenge.id, kind, shown.version) : null;
  if (!shown || text === null) throw new AppError('not_found');
  const { slug, title } = challenge;
  return { slug, title, kind, versions, shown, text, isCurrent: shown === versions[0] };
}

/** A text that teams accept, in one of its versions, to read and to print. */
export default function Terms() {
  const { slug, title, kind, versions, shown, text, isCurrent } = useLoaderData<typeof loader>();
  const t = useT('challengePage');
  const format = useFormat();
  const hydrated = useHydrated();
  return (
    <Page width="text">
      <PageHeader
        title={t(`terms.kind.${kind}`)}
        lead={t('terms.of', { title })}
        meta={t('terms.version', { version: String(shown.version), date: format.date(shown.at) })}
        actions={
          <>
            {hydrated && (
              <Button type="button" tone="secondary" icon="print" onClick={() => window.print()}>
                {t('terms.print')}
              </Button>
            )}
            <ButtonLink tone="quiet" icon="arrow-left" to={`${paths.challenge(slug)}#terms`}>
              {t('terms.back')}
            </ButtonLink>
          </>
        }
      />
      <div className="stack stack-large">
        {!isCurrent && (
          <Notice tone="warn">
            <p>{t('terms.isOld')}</p>
            <p>
              <Link to={contestPaths.challengeTerms(slug, kind)}>{t('terms.current')}</Link>
            </p>
          </Notice>
        )}
        <PlainText text={text} />
      </div>
      {versions.length > 1 && (
        <Section id="versions" title={t('terms.versions')} className="no-print">
          <ul className="plain-list">
            {versions.map(({ version, at }, place) => (
              <li key={version}>
                {version === shown.version ? (
                  <strong aria-current="true">
                    {t('terms.version', { version: String(version), date: format.date(at) })}
                  </strong>
                ) : (
                  <Link to={contestPaths.challengeTerms(slug, kind, version)}>
                    {t('terms.version', { version: String(version), date: format.date(at) })}
                  </Link>
                )}{' '}
                {place === 0 && <span className="muted">({t('terms.valid')})</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
