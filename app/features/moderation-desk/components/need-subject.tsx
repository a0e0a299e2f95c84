import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import type { ItemForDesk } from '../item.queries.server.ts';
import { findingsIn, MarkedText } from './marked-text.tsx';

/** A need as the desk shows it. */
export type NeedOnDesk = Extract<NonNullable<ItemForDesk['subject']>, { type: 'need' }>;

/** A need with its full text, its facts and its attachments. */
export function NeedSubject({ need }: { need: NeedOnDesk }) {
  const t = useT('moderation');
  const { title, story, who, today } = need.text;
  const count = findingsIn(title, story, who, today);
  return (
    <>
      {need.isHidden && <Notice tone="warn">{t('item.hidden')}</Notice>}
      <p className={count > 0 ? 'desk-guard desk-guard-found' : 'desk-guard'}>
        {t('item.findings', { count })}
      </p>
      <Prose large lang={need.locale} className="desk-text">
        {/* The page says the title already; here it stands for what is marked in it. */}
        {findingsIn(title) > 0 && (
          <h2>
            <MarkedText parts={title} />
          </h2>
        )}
        <p className="desk-story">
          <MarkedText parts={story} />
        </p>
        {who.length > 0 && (
          <>
            <h3>{t('item.who')}</h3>
            <p className="desk-story">
              <MarkedText parts={who} />
            </p>
          </>
        )}
        {today.length > 0 && (
          <>
            <h3>{t('item.today')}</h3>
            <p className="desk-story">
              <MarkedText parts={today} />
            </p>
          </>
        )}
      </Prose>
      <NeedFacts need={need} />
    </>
  );
}

function NeedFacts({ need }: { need: NeedOnDesk }) {
  const t = useT('moderation');
  const d = useT('domain');
  const format = useFormat();
  const facts = [
    {
      id: 'themes',
      term: t('item.themes'),
      detail: format.list(need.themes.map((theme) => d(`needTheme.${theme}`))),
    },
    { id: 'place', term: t('item.place'), detail: d(`place.${need.place}`) },
    { id: 'frequency', term: t('item.frequency'), detail: d(`frequency.${need.frequency}`) },
    { id: 'severity', term: t('item.severity'), detail: d(`severity.${need.severity}`) },
    { id: 'perspective', term: t('item.perspective'), detail: d(`perspective.${need.perspective}`) },
    { id: 'channel', term: t('item.channel'), detail: d(`channel.${need.channel}`) },
    { id: 'state', term: t('item.state'), detail: <StatusPill>{d(`needStatus.${need.status}`)}</StatusPill> },
    { id: 'support', term: t('item.support'), detail: format.number(need.support) },
    ...(need.mergedInto
      ? [
          {
            id: 'merged',
            term: t('item.mergedInto'),
            detail: <Link to={need.mergedInto.path}>{need.mergedInto.title}</Link>,
          },
        ]
      : []),
    ...(need.attachments.length > 0
      ? [
          {
            id: 'attachments',
            term: t('item.attachments'),
            detail: (
              <ul>
                {need.attachments.map((file) => (
                  <li key={file.id}>
                    <a className="link" href={paths.file(file.id)}>
                      {file.name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
  return <DescriptionList items={facts} />;
}

/** Needs that may say the same, each with the way to compare and join. */
export function SimilarNeeds({
  itemId,
  similar,
  canMerge,
}: {
  itemId: string;
  similar: NeedOnDesk['similar'];
  canMerge: boolean;
}) {
  const t = useT('moderation');
  if (similar.length === 0) return <p>{t('item.similarNone')}</p>;
  return (
    <ul className="desk-similar">
      {similar.map((need) => (
        <li key={need.id}>
          <Link to={paths.need(need.slug)}>{need.title}</Link>
          <p>{need.excerpt}</p>
          <p className="desk-similar-facts">
            <span>{t('item.supportCount', { count: need.support })}</span>
            {canMerge && (
              <Link
                to={paths.moderationMerge(itemId, need.slug)}
                aria-label={`${t('item.compare')}: ${need.title}`}
              >
                {t('item.compare')}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
