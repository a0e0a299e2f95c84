import type { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/use-t.ts';
import type { loader } from '../routes/board.tsx';
import { ShortlistTable } from './shortlist-table.tsx';

/** The shortlist for staff: whose turn brought each topic, from which place, and what decided where topics were level. */
export function BoardShortlist({
  page: { shortlist, topics, round },
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
}) {
  const p = useT('priorities');
  if (!shortlist) return null;
  const rows = shortlist.map((entry) => ({
    ...entry,
    wording: topics.find((topic) => topic.id === entry.id)?.wording ?? '',
  }));
  return (
    <div className="stack stack-small">
      <ShortlistTable rows={rows} />
      {rows.some((row) => row.isLevel) && (
        <p className="field-hint">{p('result.seed', { seed: round.seed })}</p>
      )}
    </div>
  );
}
