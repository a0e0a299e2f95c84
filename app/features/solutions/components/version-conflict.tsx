import { wordDiff } from '#app/domain/text/word-diff.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** A field that two members of a team have written differently. */
export type ChangedField = {
  name: 'title' | 'summary' | 'design' | 'whatItTakes' | 'evidence' | 'costs' | 'videoUrl' | 'amount';
  theirs: string;
  mine: string;
};

/**
 * Says that somebody else has saved meanwhile and shows, field by field, what theirs says and mine does not. What I
 * typed still stands in the form below; saving again keeps mine.
 */
export function VersionConflict({
  by,
  at,
  changed,
}: {
  by: string;
  at: Date;
  changed: readonly ChangedField[];
}) {
  const t = useT('solutions');
  const format = useFormat();
  return (
    <Notice tone="warn" title={t('conflict.title', { by, when: format.time(at) })}>
      <p>{changed.length > 0 ? t('conflict.body') : t('conflict.same')}</p>
      {changed.map((field) => (
        <Disclosure key={field.name} summary={t(`form.${field.name}`)} open>
          <p className="diff">
            {wordDiff(field.theirs, field.mine).map((part, index) => {
              // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of a text have no identity
              if (part.kind === 'added') return <ins key={index}>{part.text}</ins>;
              if (part.kind === 'removed') return <del key={index}>{part.text}</del>;
              return <span key={index}>{part.text}</span>;
              // biome-ignore-end lint/suspicious/noArrayIndexKey: parts of a text have no identity
            })}
          </p>
        </Disclosure>
      ))}
      <p>{t('conflict.legend')}</p>
    </Notice>
  );
}
