import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { CachedMarkup } from '#app/ui/cached-markup.tsx';
import { CardGrid } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import type { NeedStage } from '../need-list.ts';

/** What a card shows of a need. Null leaves a line out. */
export type NeedCardView = {
  slug: string;
  title: string;
  excerpt: string;
  locale: string | null;
  stage: NeedStage;
  theme: NeedTheme | null;
  support: number;
  comments: number | null;
  at: string | null;
};

/** Needs as cards: stage, title, beginning, counts. `more` is an extra line that invites to open it. */
export function NeedCards({
  needs,
  level = 2,
  more,
  hash = '',
  label,
}: {
  needs: readonly NeedCardView[];
  level?: 2 | 3;
  more?: string;
  hash?: string;
  label?: string;
}) {
  return (
    <CardGrid label={label}>
      {needs.map((need) => (
        <CachedMarkup
          as="li"
          key={need.slug}
          className="card need-card"
          data-stage={need.stage}
          of={NeedCard}
          props={{ need, level, more, hash }}
        />
      ))}
    </CardGrid>
  );
}

function NeedCard({
  need,
  level,
  more,
  hash,
}: {
  need: NeedCardView;
  level: 2 | 3;
  more: string | undefined;
  hash: string;
}) {
  const t = useT('needCard');
  const d = useT('domain');
  const format = useFormat();
  const Heading = `h${level}` as const;
  return (
    <>
      <p className="need-card-top">
        <StageBadge stage={need.stage}>{d(`stage.${need.stage}`)}</StageBadge>
        {need.theme && <span>{d(`needTheme.${need.theme}`)}</span>}
      </p>
      <Heading className="need-card-title" lang={need.locale ?? undefined} dir="auto">
        <Link className="card-link" to={`${paths.need(need.slug)}${hash}`}>
          {need.title}
        </Link>
      </Heading>
      <p className="break-words" lang={need.locale ?? undefined} dir="auto">
        {need.excerpt}
      </p>
      <p className="need-card-counts">
        <strong>{t('support', { count: need.support })}</strong>
        {need.comments !== null && need.comments > 0 && (
          <span>{t('comments', { count: need.comments })}</span>
        )}
        {need.at && <span>{format.dateShort(need.at)}</span>}
      </p>
      {more && <p className="need-card-more">{more}</p>}
    </>
  );
}
