import { queueKinds } from '#app/domain/moderation/moderation.ts';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Select } from '#app/ui/select.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import type { QueueCounts } from '../queue.queries.server.ts';
import { type QueueQuery, queueSearch } from '../queue-list.ts';

/** What narrows the queue: the kinds with their counts, what is overdue, mine or decided, and the theme. */
export function QueueFilters({ query, counts }: { query: QueueQuery; counts: QueueCounts }) {
  const t = useT('moderation');
  const d = useT('domain');
  const href = (change: Partial<QueueQuery>) => paths.moderation(queueSearch(query, change));
  const toggles = [
    {
      key: 'overdue',
      label: t('queue.overdue'),
      on: query.overdue,
      count: counts.overdue,
      href: href({ overdue: !query.overdue, decided: false }),
    },
    {
      key: 'mine',
      label: t('queue.mine'),
      on: query.mine,
      count: counts.mine,
      href: href({ mine: !query.mine, decided: false }),
    },
    {
      key: 'decided',
      label: t('queue.decided'),
      on: query.decided,
      count: null,
      href: href({ decided: !query.decided, overdue: false, mine: false }),
    },
  ];
  return (
    <div className="desk-filters">
      <Tabs
        label={t('queue.tabs')}
        tabs={[
          {
            href: href({ kind: null }),
            label: t('queue.all'),
            count: counts.all,
            current: query.kind === null,
          },
          ...queueKinds.map((kind) => ({
            href: href({ kind }),
            label: t(`queue.kind.${kind}`),
            count: counts.kinds[kind] ?? 0,
            current: query.kind === kind,
          })),
        ]}
      />
      <div className="desk-narrow">
        <ul className="desk-toggles" aria-label={t('queue.filters')}>
          {toggles.map((toggle) => (
            <li key={toggle.key}>
              <Link
                to={toggle.href}
                quiet
                className="desk-toggle"
                aria-current={toggle.on ? 'true' : undefined}
                preventScrollReset
              >
                {toggle.label}
                {toggle.count !== null && <span className="count">{toggle.count}</span>}
              </Link>
            </li>
          ))}
        </ul>
        <Form method="get" action={paths.moderation()} className="desk-theme" preventScrollReset>
          <HiddenFields
            values={{
              kind: query.kind ?? undefined,
              overdue: query.overdue ? '1' : undefined,
              mine: query.mine ? '1' : undefined,
              show: query.decided ? 'decided' : undefined,
            }}
          />
          <Select
            id="theme"
            name="theme"
            label={t('queue.theme')}
            emptyLabel={t('queue.anyTheme')}
            defaultValue={query.theme ?? ''}
            key={query.theme ?? ''}
            options={needThemes.map((theme) => ({ value: theme, label: d(`needTheme.${theme}`) }))}
          />
          <Button tone="secondary">{t('queue.apply')}</Button>
        </Form>
      </div>
    </div>
  );
}
