import { parseArgs } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { closeDb, getDb, openDb } from '#db/client.server.ts';
import { migrateDb } from '#db/migrate.server.ts';
import { users } from '#db/schema/index.ts';
import { BootError } from '#server/boot-error.server.ts';
import { runScript } from '../../../scripts/lib/run-script.ts';
import { replaySilverSurfer } from './silver-surfer-2021/replay.server.ts';
import { realSize } from './silver-surfer-2021/story.ts';

const usage = 'Usage: npm run replay -- silver-surfer-2021 [--voters N] [--entries N]';

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { voters: text, entries: text },
    });
    if (positionals.length !== 1 || positionals[0] !== 'silver-surfer-2021') throw new BootError(usage);
    return values;
  } catch {
    throw new BootError(usage);
  }
}

function wholeNumber(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!/^\d{1,5}$/.test(value)) throw new BootError(`${value} is no whole number. ${usage}`);
  return Number(value);
}

/** A server's clock would open and close the phases of the story by today's date. */
async function refuseBesideServer(): Promise<void> {
  const [known] = await getDb().execute<{ here: string | null }>(
    sql`select to_regclass('pgboss.job')::text as here`,
  );
  if (!known?.here) return;
  const [lately] = await getDb().execute<{ n: number }>(
    sql`select count(*)::int as n from pgboss.job where started_on > now() - interval '2 minutes'`,
  );
  if ((lately?.n ?? 0) > 0) {
    throw new BootError(
      'A server is running on this database. Stop it, wait two minutes, and start the replay again.',
    );
  }
}

await runScript(async ({ env, url, say }) => {
  const given = readArguments();
  const size = {
    ...realSize,
    voters: wholeNumber(given.voters, realSize.voters),
    entries: wholeNumber(given.entries, realSize.entries),
  };
  await migrateDb(url);
  openDb(url);
  try {
    await play();
  } finally {
    await closeDb();
  }

  async function play(): Promise<void> {
    await refuseBesideServer();
    const played = await getDb().$count(users, eq(users.email, 'lead@cluster-north.replay.example'));
    if (played > 0)
      throw new BootError(
        'This contest has been played on this database already. It is there to be looked at.',
      );
    const started = performance.now();
    const report = await replaySilverSurfer(getDb(), { size, zone: env.CLUSTER_TIME_ZONE, say });
    const minutes = (performance.now() - started) / 60_000;
    say('');
    say(
      `${report.entries} answers, ${report.voters} votes, ${report.sheets} sheets of the jury, ${report.conflicts} conflicts of interest kept apart.`,
    );
    say(`Award of the voters: ${report.awards.voters.join(', ') || 'nobody'}`);
    say(`Awards of the jury: ${report.awards.jury.join(', ') || 'nobody'}`);
    say(
      `Look at it under ${env.APP_URL}/challenges/${report.slug} (played in ${minutes.toFixed(1)} minutes).`,
    );
  }
});
