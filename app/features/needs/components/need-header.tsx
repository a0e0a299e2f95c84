import type { ReactNode } from 'react';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { needTone } from '../need-state.ts';
import type { PresentPage } from '../routes/need.tsx';

/** Title, who tells it, since when, and where it stands on its road. */
export function NeedHeader({ need, lineage }: { need: PresentPage['need']; lineage: ReactNode }) {
  const t = useT('needPage');
  const site = useT('site');
  const d = useT('domain');
  const format = useFormat();
  const role = d(`role.${need.capacity}`);
  return (
    <PageHeader
      lineage={lineage}
      eyebrow={
        <>
          <Link to={paths.needs()}>{site('nav.needs')}</Link>
          <StatusPill tone={needTone[need.status]}>{d(`needStatus.${need.status}`)}</StatusPill>
        </>
      }
      title={
        <span lang={need.locale} dir="auto" className="break-words">
          {need.title}
        </span>
      }
      meta={
        <>
          <span dir="auto">
            {need.writtenBy
              ? t(need.writtenBy === 'staff' ? 'page.byStaff' : 'page.byCarer', { name: need.authorName })
              : t('page.toldAs', { name: need.authorName, capacity: role })}
          </span>
          {need.publishedAt && <span>{t('page.on', { when: format.date(need.publishedAt) })}</span>}
          {need.publishedAt && <Link to={paths.needJourney(need.slug)}>{t('page.journey')}</Link>}
        </>
      }
    />
  );
}
