import type { ReactNode } from 'react';
import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { type PreviewRole, previewRoles } from '../preview.ts';

/** As whom the page can be looked at; `current` is how it is shown now. */
export function PreviewLinks({ slug, current }: { slug: string; current: PreviewRole | null }) {
  const t = useT('challengePage');
  return (
    <ul className="cluster preview-links">
      {previewRoles.map((role) => (
        <li key={role}>
          {role === current ? (
            <strong aria-current="true">{t(`preview.as.${role}`)}</strong>
          ) : (
            <Link to={contestPaths.previewChallenge(slug, role)}>{t(`preview.as.${role}`)}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Says above a page that it is somebody else's view, and leads back. */
export function PreviewBar({ slug, as, isDraft }: { slug: string; as: PreviewRole; isDraft: boolean }) {
  const t = useT('challengePage');
  return (
    <section className="preview-bar no-print" aria-label={t('preview.bar')}>
      <p className="preview-title">
        <Icon name="eye" />
        <span>{t('preview.title', { who: t(`preview.who.${as}`) })}</span>
      </p>
      <p>
        {isDraft && `${t('preview.draft')} `}
        {t('preview.body')}
      </p>
      <PreviewLinks slug={slug} current={as} />
      <p>
        <Link to={paths.challenge(slug)}>{t('preview.leave')}</Link>
      </p>
    </section>
  );
}

/** What stands in a preview: nothing in it can be filled in or pressed. */
export function PreviewFrame({ on, children }: { on: boolean; children: ReactNode }) {
  if (!on) return <>{children}</>;
  return (
    <fieldset className="preview-frame" disabled>
      {children}
    </fieldset>
  );
}
