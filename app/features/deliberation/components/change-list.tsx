import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';

/** One changed score, with its juror as the reader may see them. */
export type ShownChange = {
  id: string;
  who: { number: number; name: string | null; isMe: boolean } | null;
  title: string;
  criterionName: string;
  before: number | null;
  after: number;
  reason: string;
  byStaff: boolean;
  at: Date | string;
};

/** What changed while the jury talked, newest first, with the reasons. `oneEntry` where all are of the page's own entry. */
export function ChangeList({
  changes,
  oneEntry = false,
}: {
  changes: readonly ShownChange[];
  oneEntry?: boolean;
}) {
  const t = useT('deliberation');
  const format = useFormat();
  const nameOf = ({ who }: ShownChange) => {
    if (!who) return '–';
    if (who.isMe) return t('changes.me');
    return who.name ?? t('changes.numbered', { number: who.number });
  };
  return (
    <Section id="changes" title={t('changes.title')}>
      {changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <ol className="change-list">
          {changes.map((change) => {
            const facts = {
              who: nameOf(change),
              criterion: change.criterionName,
              before: change.before ?? 0,
              after: change.after,
            };
            return (
              <li key={change.id}>
                <p>
                  {oneEntry
                    ? t('changes.saidHere', facts)
                    : t.rich('changes.said', {
                        ...facts,
                        title: change.title,
                        b: (chunks) => <b>{chunks}</b>,
                      })}
                </p>
                <blockquote className="pre-line">{change.reason}</blockquote>
                <p className="field-hint">
                  {format.dateTime(change.at)}
                  {change.byStaff && ` · ${t('changes.byStaff')}`}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
