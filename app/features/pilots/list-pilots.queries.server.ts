import { sql } from 'drizzle-orm';
import type { Decision } from '#app/domain/evaluations/decisions.ts';
import type { PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  groupOrder,
  type PilotListQuery,
  pilotGroups,
  readPilotCursor,
  writePilotCursor,
} from './pilot-list.ts';

/** A pilot on a card. `people` are those who agreed and have not left. */
export type PilotCardData = {
  slug: string;
  title: string;
  question: string;
  status: PilotStatus;
  site: string;
  startsAt: string;
  endsAt: string;
  people: number;
  target: number;
  decision: Decision | null;
};

type Row = Omit<PilotCardData, 'startsAt' | 'endsAt'> & {
  id: string;
  rank: number;
  startsAt: Date | string;
  endsAt: Date | string;
  at: Date | string;
};

const pageSize = 12;

/** Our own constants as SQL text: never for anything a person typed. */
const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(','));
const rank = sql.raw(
  `case ${groupOrder
    .map(
      (group, place) =>
        `when p.status in (${pilotGroups[group].map((status) => `'${status}'`).join(',')}) then ${place}`,
    )
    .join(' ')} end`,
);
const everyPublicStatus = Object.values(pilotGroups).flat();

/** One page of the public pilots, what is going on now first, then the newest. */
export async function listPilots(
  db: DbOrTx,
  query: PilotListQuery,
): Promise<{ pilots: PilotCardData[]; after: string | null }> {
  const start = readPilotCursor(query.after);
  const statuses =
    query.stage.length > 0 ? query.stage.flatMap((group) => [...pilotGroups[group]]) : everyPublicStatus;
  const ofTheme =
    query.theme.length > 0
      ? sql`and exists (select 1 from solution_needs sn join needs n on n.id = sn.need_id
          where sn.solution_id = p.solution_id and n.themes && array[${list(query.theme)}]::need_theme[])`
      : sql``;
  const from = start
    ? sql`and (${rank} > ${start.rank} or (${rank} = ${start.rank}
        and (p.created_at, p.id) < (${new Date(start.at).toISOString()}::timestamptz, ${start.id}::uuid)))`
    : sql``;
  const rows = (await db.execute(sql`
    select p.id, p.slug, p.title, p.question, p.status, o.name site, p.starts_at "startsAt", p.ends_at "endsAt",
      p.target_participants target, p.created_at at, ${rank} "rank",
      (select count(*)::int from participants pa
        where pa.pilot_id = p.id and pa.status in ('consented','active','completed')) people,
      (select d.decision from evaluation_decisions d where d.pilot_id = p.id order by d.id desc limit 1) decision
    from pilots p join organisations o on o.id = p.site_id
    where p.status in (${list(statuses)}) ${ofTheme} ${from}
    order by ${rank}, p.created_at desc, p.id desc limit ${pageSize + 1}`)) as unknown as Row[];
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    pilots: rows.slice(0, pageSize).map(({ id, rank: _rank, at, startsAt, endsAt, ...card }) => ({
      ...card,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    })),
    after: last ? writePilotCursor({ rank: last.rank, at: new Date(last.at).getTime(), id: last.id }) : null,
  };
}
