import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';

/** A version as the list shows it. */
export type ListedVersion = {
  version: number;
  savedAt: Date;
  savedBy: string;
  sentAt: Date | null;
  sentBy: string | null;
};

/** Who saved and sent in which version when, what was tried of it, and a way to what it changed. */
export function VersionList({
  slug,
  versions,
  pilots,
  shown,
}: {
  slug: string;
  versions: readonly ListedVersion[];
  pilots: readonly { version: number; slug: string; title: string }[];
  /** The version whose changes stand below. */
  shown: number | undefined;
}) {
  const t = useT('solutions');
  const format = useFormat();
  return (
    <ol className="version-list" reversed>
      {versions.map(({ version, savedAt, savedBy, sentAt, sentBy }) => (
        <li key={version} data-sent={sentAt ? '' : undefined}>
          <div>
            <p className="version-name">
              <strong>{t('versions.name', { version: String(version) })}</strong>
              {sentAt && <StatusPill tone="ok">{t('versions.sentIn')}</StatusPill>}
            </p>
            <p>{t('versions.saved', { who: savedBy, when: format.dateTime(savedAt) })}</p>
            {sentAt && <p>{t('versions.sent', { who: sentBy ?? savedBy, when: format.dateTime(sentAt) })}</p>}
            {pilots
              .filter((pilot) => pilot.version === version)
              .map((pilot) => (
                <p key={pilot.slug}>
                  {t.rich('versions.tried', {
                    title: pilot.title,
                    link: (words) => <Link to={paths.pilot(pilot.slug)}>{words}</Link>,
                  })}
                </p>
              ))}
          </div>
          {version === shown ? (
            <span className="muted">{t('versions.shownBelow')}</span>
          ) : (
            <Link to={`${contestPaths.solutionVersions(slug, { to: String(version) })}#changes`}>
              {t('versions.show')}
              <span className="sr-only">{`: ${t('versions.name', { version: String(version) })}`}</span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
