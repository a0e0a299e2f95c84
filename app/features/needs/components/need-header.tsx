import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { needTone } from '../need-state.ts';
import type { PresentPage } from '../routes/need.tsx';

/** Title, who tells it, since when, and where it stands on its road. */
export function NeedHeader({ need, stops }: Pick<PresentPage, 'need' | 'stops'>) {
  const { slug, title, locale, status, capacity, authorName, writtenBy, publishedAt } = need;
  const told = { slug, title, locale, status, capacity, authorName, writtenBy, publishedAt };
  return <CachedMarkup as="div" of={Header} props={{ need: told, stops }} />;
}

type Told = Pick<
  PresentPage['need'],
  'slug' | 'title' | 'locale' | 'status' | 'capacity' | 'authorName' | 'writtenBy' | 'publishedAt'
>;

function Header({ need, stops }: { need: Told; stops: PresentPage['stops'] }) {
  const t = useT('needPage');
  const site = useT('site');
  const d = useT('domain');
  const format = useFormat();
  const role = d(`role.${need.capacity}`);
  return (
    <PageHeader
      lineage={<LineageBar stops={stops} own={{ slug: need.slug }} />}
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
