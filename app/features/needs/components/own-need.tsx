import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Form } from '#app/ui/form.tsx';
import type { PresentPage } from '../routes/need.tsx';

/** For the author: where the need stands, by whom it waits, what comes next, and what they can do. */
export function OwnNeed({ page: { need, viewer }, path }: { page: PresentPage; path: string }) {
  const t = useT('needState');
  const d = useT('domain');
  const format = useFormat();
  const next =
    need.status === 'submitted'
      ? need.own?.dueAt
        ? t('mine.comes.submitted', { due: format.date(need.own?.dueAt) })
        : t('mine.comes.submittedNoDate')
      : t(`mine.comes.${need.status}`);
  const items = [
    { id: 'state', term: t('mine.state'), detail: d(`needStatus.${need.status}`) },
    {
      id: 'reason',
      term: t('mine.reason'),
      detail: need.own?.reason && (
        <span className="whitespace-pre-line" dir="auto">
          {need.own?.reason}
        </span>
      ),
    },
    { id: 'waits', term: t('mine.waits'), detail: t(`mine.who.${need.status}`) },
    { id: 'next', term: t('mine.next'), detail: next },
  ];
  return (
    <section className="card own-need no-print" aria-labelledby="own-need">
      <h2 id="own-need">{viewer.isOwn ? t('mine.title') : t('mine.titleFor')}</h2>
      <DescriptionList items={items.filter(({ detail }) => detail)} />
      <div className="cluster mt-4">
        {viewer.can['need.edit'] && (
          <form method="post" action={paths.needEdit(need.slug)}>
            <Button icon="edit">{t('mine.edit')}</Button>
          </form>
        )}
        {viewer.can['need.appeal'] && (
          <Form method="post" action={path}>
            <Button tone="secondary" icon="eye" name="intent" value="appeal">
              {t('mine.appeal')}
            </Button>
          </Form>
        )}
        {viewer.can['need.withdraw'] && (
          <ButtonLink to={paths.needWithdraw(need.slug)} tone="quiet" icon="trash">
            {t('mine.withdraw')}
          </ButtonLink>
        )}
      </div>
      {viewer.can['need.appeal'] && <p className="field-hint">{t('mine.appealHint')}</p>}
    </section>
  );
}
