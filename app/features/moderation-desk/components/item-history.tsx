import { Fragment } from 'react';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { EditedField } from '../edits.queries.server.ts';
import type { Looks } from '../fold-looks.ts';
import type { Doer, HistoryEntry } from '../history.queries.server.ts';

/** Everything that has happened to an item, in plain words. */
export function ItemHistory({ entries }: { entries: readonly (HistoryEntry | Looks)[] }) {
  const t = useT('moderation');
  const format = useFormat();
  return (
    <Timeline
      label={t('history.title')}
      items={entries.map((entry) => ({
        id: `${entry.kind}-${entry.id}`,
        date: format.dateTime(entry.kind === 'looks' ? entry.since : entry.at),
        dateTime: new Date(entry.kind === 'looks' ? entry.since : entry.at).toISOString(),
        title: entry.kind === 'looks' ? <LooksTitle looks={entry} /> : <EntryTitle entry={entry} />,
        body: entry.kind === 'looks' ? <LooksBody looks={entry} /> : <EntryBody entry={entry} />,
      }))}
    />
  );
}

function LooksTitle({ looks: { name, opened } }: { looks: Looks }) {
  const t = useT('moderation');
  return <span className="desk-quiet">{t('history.looks', { name, count: opened })}</span>;
}

/** Each time it was opened and put back, for who wants to know. */
function LooksBody({ looks: { acts } }: { looks: Looks }) {
  const t = useT('moderation');
  const format = useFormat();
  return (
    <Disclosure summary={t('history.everyLook')}>
      <ol className="desk-looks">
        {acts.map((act) => (
          <li key={act.id}>
            <time dateTime={new Date(act.at).toISOString()}>{format.dateTime(act.at)}</time>
            <EntryTitle entry={act} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function EntryTitle({ entry }: { entry: HistoryEntry }) {
  const t = useT('moderation');
  const d = useT('domain');
  const who = (by: Doer) => (by.kind === 'colleague' ? by.name : t(`history.who.${by.kind}`));
  switch (entry.kind) {
    case 'queued':
      return t(`history.queued.${entry.queue}`);
    case 'verdict':
      return t(`history.verdict.${entry.verdict}`, { name: entry.by });
    case 'edit':
      return t('history.edit');
    case 'report':
      return t('history.report', { reason: d(`reportReason.${entry.reason}`) });
    case 'act':
      return t(`history.act.${entry.action}`, { who: who(entry.by) });
  }
}

function EntryBody({ entry }: { entry: HistoryEntry }) {
  const t = useT('moderation');
  switch (entry.kind) {
    case 'verdict':
      return entry.reason ? (
        <p className="desk-story">{t('history.reason', { reason: entry.reason })}</p>
      ) : null;
    case 'report':
      return entry.note ? <q>{entry.note}</q> : null;
    case 'act':
      return entry.why ? <p>{t('history.why', { why: entry.why })}</p> : null;
    case 'edit':
      return entry.fields.length === 0 ? (
        <p>{t('history.noChange')}</p>
      ) : (
        <Disclosure summary={t('history.edited')}>
          {entry.fields.map((field) => (
            <FieldDiff key={field.field} edited={field} />
          ))}
        </Disclosure>
      );
    case 'queued':
      return null;
  }
}

/** What changed in one field, word by word: struck out and underlined, and said for who does not see it. */
function FieldDiff({ edited }: { edited: EditedField }) {
  const t = useT('moderation');
  let at = 0;
  return (
    <div className="desk-diff">
      <h4>{t(`item.${edited.field}`)}</h4>
      <p className="desk-story">
        {edited.parts.map(({ kind, text }) => {
          const key = at;
          at += text.length + 1;
          if (kind === 'same') return <Fragment key={key}>{text}</Fragment>;
          const Tag = kind === 'added' ? 'ins' : 'del';
          return (
            <Tag key={key}>
              <span className="sr-only">{` ${t(`history.${kind}`)} `}</span>
              {text}
            </Tag>
          );
        })}
      </p>
    </div>
  );
}
