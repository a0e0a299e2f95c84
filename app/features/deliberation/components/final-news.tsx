import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import type { ownFinal } from '../finalists.queries.server.ts';

/** For a team: whether each of its solutions is in the final, why, and when it pitches. For jurors: when pitches begin. */
export function FinalNews({
  slug,
  final,
}: {
  slug: string;
  final: NonNullable<Awaited<ReturnType<typeof ownFinal>>>;
}) {
  const t = useT('deliberation');
  const format = useFormat();
  const isIn = final.entries.some((entry) => entry.isIn);
  return (
    <Section id="final" title={t('news.title')}>
      {final.entries.map((entry) => (
        <Notice
          key={entry.id}
          tone={entry.isIn ? 'ok' : 'info'}
          title={t(entry.isIn ? 'news.in' : 'news.out', entry)}
        >
          <p className="pre-line">{t('news.why', { reason: final.reason })}</p>
          {entry.isIn && (
            <p>
              {entry.pitchAt
                ? t('news.pitch', {
                    when: format.dateTime(entry.pitchAt),
                    minutes: entry.pitchMinutes ?? 0,
                  })
                : t('news.noPitch')}
            </p>
          )}
        </Notice>
      ))}
      {final.firstPitchAt && <p>{t('news.jury', { when: format.dateTime(final.firstPitchAt) })}</p>}
      {(isIn || final.firstPitchAt) && (
        <p>
          <Link to={contestPaths.pitches(slug)}>{t('news.timetable')}</Link>
        </p>
      )}
    </Section>
  );
}
