import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { fieldOf, type PartProps } from './part-context.ts';
import { PartLockNotice } from './part-lock-notice.tsx';

/** How many jurors read each entry. The people themselves are asked on the jury's own page. */
export function JuryPart(props: PartProps) {
  const t = useT('challengeBuilder');
  const common = useT('common');
  const { lock, isPublic } = props.choices;
  if (lock === 'no_jury_phase') return <PartLockNotice lock={lock} slug={props.slug} />;
  return (
    <>
      {lock && <PartLockNotice lock={lock} slug={props.slug} />}
      <TextField
        {...fieldOf(props, 'perEntry', t('jury.perEntry'))}
        hint={t('jury.perEntryHint')}
        optionalLabel={common('form.optional')}
        inputMode="numeric"
        width="short"
        readOnly={lock !== null}
      />
      {isPublic ? (
        <ButtonLink tone="secondary" icon="users" to={contestPaths.jury(props.slug)}>
          {t('jury.people')}
        </ButtonLink>
      ) : (
        <p className="muted">{t('jury.peopleLater')}</p>
      )}
    </>
  );
}
