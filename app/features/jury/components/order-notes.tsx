import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { JuryCalibration } from '../jury-results.ts';

/** Most pairs that are told in full. */
const told = 3;
/** Most entries that are named in a sentence. */
const named = 3;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** In sentences: whether the first places depend on the method or on chance, or why there is one method only. */
export function OrderNotes({
  calibration,
  titles,
  rawFirsts,
}: {
  calibration: JuryCalibration;
  titles: Readonly<Record<string, string>>;
  /** Ids of the entries that are first by plain means. */
  rawFirsts: readonly string[];
}) {
  const t = useT('juryResults');
  const format = useFormat();
  const title = (id: string) => titles[id] ?? '–';
  const figure = (value: number) => format.number(tenth(value));
  if (calibration.problem === 'too_few_scores') {
    return (
      <Notice title={t('refused.title')}>
        <p>{t('refused.too_few_scores')}</p>
      </Notice>
    );
  }
  if (calibration.problem === 'unconnected') {
    return (
      <Notice tone="warn" title={t('refused.title')}>
        <p>{t('refused.unconnected', { count: calibration.groups.length })}</p>
        <ul>
          {calibration.groups.map((group, i) => (
            <li key={group[0]}>
              <b>{t('refused.group', { number: i + 1 })}:</b>{' '}
              {group.length > named
                ? t('refused.groupMore', {
                    titles: group.slice(0, named).map(title).join(', '),
                    count: group.length - named,
                  })
                : format.list(group.map(title))}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const { contested, near, first } = calibration;
  const shown = contested.slice(0, told);
  return (
    <>
      {shown.length > 0 && (
        <Notice tone="warn" title={t('depends.title')}>
          {shown.map((pair) => {
            const names = { ahead: title(pair.ahead), overtakes: title(pair.overtakes) };
            return (
              <p key={`${pair.ahead} ${pair.overtakes}`}>
                {t(pair.isRawTie ? 'depends.tie' : 'depends.overtakes', {
                  ...names,
                  rawGap: figure(pair.rawGap),
                  calibratedGap: figure(pair.calibratedGap),
                })}{' '}
                {tenth(pair.leniencyGap) > 0 &&
                  `${t('depends.because', { ...names, gap: figure(pair.leniencyGap) })} `}
                {t(pair.isWithinChance ? 'depends.chance' : 'depends.clear')}
              </p>
            );
          })}
          {contested.length > shown.length && (
            <p>{t('depends.more', { count: contested.length - shown.length })}</p>
          )}
        </Notice>
      )}
      {first !== null && near.length > 0 && (
        <Notice title={t('near.title')}>
          <p>
            {near.length > named
              ? t('near.many', { first: title(first), count: near.length })
              : t('near.named', {
                  first: title(first),
                  others: format.list(near.map((id) => t('near.quoted', { title: title(id) }))),
                })}
          </p>
        </Notice>
      )}
      {first !== null && near.length === 0 && rawFirsts.length === 1 && rawFirsts[0] === first && (
        <Notice tone="ok">
          <p>{t('sure', { first: title(first) })}</p>
        </Notice>
      )}
    </>
  );
}
