import { moderationVerdicts } from '#app/domain/moderation/moderation.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import type { ItemForDesk } from '../item.queries.server.ts';
import { NeedSubject } from './need-subject.tsx';
import { ClaimSubject, CommentSubject, PageSubject } from './other-subjects.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';

type Shown = Omit<ItemForDesk, 'authorId'>;

const doneCodes = [...moderationVerdicts, 'unmerge'] as const;

/** What was done last, for whoever was led on from it. */
export function DoneNotice({ done }: { done: string | null }) {
  const t = useT('moderation');
  const known = doneCodes.find((code) => code === done);
  return known ? (
    <Notice tone="ok" live>
      {t(`done.${known}`)}
    </Notice>
  ) : null;
}

/** Back to the queue, and on through it. */
export function ItemNavigation({ around }: { around: { before: string | null; after: string | null } }) {
  const t = useT('moderation');
  return (
    <nav className="desk-nav" aria-label={t('item.navigation')}>
      <Link to={paths.moderation()}>{t('item.back')}</Link>
      <span className="desk-nav-on">
        {around.before && (
          <Link to={paths.moderationItem(around.before)} rel="prev">
            {t('item.previous')}
          </Link>
        )}
        {around.after && (
          <Link to={paths.moderationItem(around.after)} rel="next">
            {t('item.next')}
          </Link>
        )}
        <ShortcutHelp only={['next', 'previous', 'publish', 'return', 'decline', 'merge']} />
      </span>
    </nav>
  );
}

/** What kind of item it is, whose, and how long it has waited. */
export function ItemHeader({ item }: { item: Shown }) {
  const t = useT('moderation');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  const { subject, author } = item;
  const written = subject?.type === 'need' || subject?.type === 'comment' ? subject : null;
  const facts = [
    written &&
      (written.capacity
        ? t('item.byAuthor', { name: written.name, capacity: d(`role.${written.capacity}`) })
        : t('item.byAuthorPlain', { name: written.name })),
    written?.byCarer && t('item.byCarer'),
    subject?.type === 'need' && subject.byStaff && t('item.byStaff'),
    written && author && t('item.accepted', { count: author.acceptedItems }),
    author && t('item.reads', { language: d(`locale.${author.locale}`) }),
    item.decidedAt
      ? t('item.decided', { when: format.relative(item.decidedAt) })
      : t('item.since', { when: format.relative(item.createdAt) }),
    !item.decidedAt && !item.isOverdue && t('item.due', { when: format.relative(item.dueAt) }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <PageHeader
      eyebrow={
        <span className="desk-kind" data-kind={item.kind}>
          {work(`queueKind.${item.kind}`)}
        </span>
      }
      title={item.name || t('item.gone')}
      meta={
        <ul className="desk-facts">
          {item.isOverdue && (
            <li className="desk-overdue">{t('item.overdue', { when: format.relative(item.dueAt) })}</li>
          )}
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      }
    />
  );
}

/** What the item is about, in full. */
export function ItemText({ item }: { item: Shown }) {
  const t = useT('moderation');
  const { subject } = item;
  if (!subject || (subject.type === 'need' && subject.status === 'withdrawn')) {
    return <Notice title={t('item.gone')}>{t('item.goneText')}</Notice>;
  }
  return (
    <Card as="section" className="desk-subject">
      {subject.type === 'need' && <NeedSubject need={subject} />}
      {subject.type === 'comment' && <CommentSubject comment={subject} />}
      {subject.type === 'claim' && <ClaimSubject claim={subject} />}
      {subject.type === 'page' && <PageSubject page={subject} />}
    </Card>
  );
}
