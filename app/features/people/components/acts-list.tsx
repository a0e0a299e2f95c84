import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

/** Acts of carers that have words of their own; any other is told in general words. */
const told = [
  'need.send',
  'need.enter',
  'need.edit',
  'need.withdraw',
  'need.appeal',
  'need.support',
  'need.unsupport',
  'comment.post',
  'comment.edit',
  'comment.delete',
  'subject.follow',
  'subject.unfollow',
  'subject.report',
  'ballot.cast',
] as const;

/** What carers did for the patient, newest first: who, what, when. */
export function ActsList({
  acts,
  next,
}: {
  acts: readonly { id: string; action: string; by: string; at: Date | string }[];
  next: string | null;
}) {
  const t = useT('people');
  const common = useT('common');
  const format = useFormat();
  const say = (action: string) => {
    const known = told.find((one) => one === action);
    const [area, verb] = (known ?? 'other.act').split('.') as ['need', 'send'];
    return t(`acts.${area}.${verb}`);
  };
  return (
    <Section id="acts" title={t('acts.title')} lead={t('acts.lead')}>
      {acts.length === 0 ? (
        <p className="muted">{t('acts.none')}</p>
      ) : (
        <ul className="card-list">
          {acts.map((act) => (
            <li key={act.id}>
              <strong>{act.by}</strong> {say(act.action)}{' '}
              <time className="muted" dateTime={new Date(act.at).toISOString()}>
                {format.dateTime(act.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={common('paging.label')}
        next={
          next ? { href: `${paths.myCarers()}?before=${next}#acts`, label: common('paging.older') } : null
        }
      />
    </Section>
  );
}
