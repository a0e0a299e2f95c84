import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { PartLock } from '../../builder/load-part.server.ts';

/** Why the rules of a part cannot change, or what has to be there first. */
export function PartLockNotice({ lock, slug }: { lock: PartLock; slug: string }) {
  const t = useT('challengeBuilder');
  const wantsPhase = lock === 'no_vote_phase' || lock === 'no_jury_phase';
  return (
    <Notice
      tone={wantsPhase ? 'info' : 'warn'}
      title={t(`lock.${lock}.title`)}
      actions={
        wantsPhase && (
          <ButtonLink tone="secondary" icon="calendar" to={contestPaths.challengePart(slug, 'dates')}>
            {t('lock.toDates')}
          </ButtonLink>
        )
      }
    >
      <p>{t(`lock.${lock}.body`)}</p>
    </Notice>
  );
}
