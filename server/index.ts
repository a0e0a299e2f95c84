import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { sql } from 'drizzle-orm';
import { livePath } from '#app/realtime/contract.ts';
import { closeDb, getDb, openDb } from '#db/client.server.ts';
import { migrateDb } from '#db/migrate.server.ts';
import { BootError } from './boot-error.server.ts';
import { startDatabase } from './database.server.ts';
import { seedDemoWhenEmpty } from './demo.ts';
import { type Env, getEnv } from './env.server.ts';
import { Health } from './http/health.ts';
import { createOriginCheck } from './http/origins.ts';
import { createHttp } from './http.ts';
import { startJobs } from './jobs/start-jobs.server.ts';
import { listen, requireFreePort, setTimeouts, stopListening } from './listen.ts';
import { getLog, type Log } from './log.server.ts';
import { openBuiltPages, openDevelopmentPages } from './pages.ts';
import { attachRealtime } from './realtime/attach.server.ts';
import { Shutdown, whenAskedToStop } from './shutdown.ts';
import { createMount, pathnameOf, routeUpgrades } from './upgrade.ts';

const socketPath = `${livePath}/`;
// How long a predecessor on the same port or data folder, which is just going down, is waited for.
const patienceMs = 4000;

/** Boot, in the order things happen. Each part that starts says how it is stopped; shutdown goes backwards. */
async function boot(env: Env, log: Log, shutdown: Shutdown, say: (line: string) => void): Promise<void> {
  const health = new Health();
  await requireFreePort({ host: env.HOST, port: env.PORT }, patienceMs);

  const database = await startDatabase(env, say, patienceMs);
  shutdown.add('database', () => database.stop());
  if (!database.isOwner) {
    throw new BootError(
      `Tandem is running already on the data folder ${env.DATA_DIR}: stop it or set DATA_DIR.`,
    );
  }

  const { applied } = await migrateDb(database.url);
  if (applied > 0) say(`The database schema is up to date (${applied} new).`);
  openDb(database.url, { max: env.DATABASE_POOL_SIZE });
  shutdown.add('connections', closeDb);
  health.add('database', async () => (await getDb().execute(sql`select 1`)).length === 1);

  await seedDemoWhenEmpty(env, say);

  const isOwnOrigin = createOriginCheck(env);
  const sockets = createMount();
  const viteSockets = createMount();
  const development = env.NODE_ENV === 'production' ? undefined : await openDevelopmentPages(viteSockets);
  if (development) shutdown.add('vite', () => development.stop());
  const answer = createHttp({
    env,
    log,
    health,
    isOwnOrigin,
    pages: development ?? (await openBuiltPages()),
  });

  const server = createServer((request, response) => {
    if (!pathnameOf(request).startsWith(socketPath)) return answer(request, response);
    if (isOwnOrigin(request.headers)) return void sockets.emit('request', request, response);
    response.writeHead(403).end();
  });
  setTimeouts(server);
  routeUpgrades(
    server,
    [
      { mount: sockets, matches: (pathname) => pathname.startsWith(socketPath) },
      {
        mount: viteSockets,
        matches: (_, request) => development?.isVite(request.headers['sec-websocket-protocol']) === true,
      },
    ],
    isOwnOrigin,
  );

  const realtime = await attachRealtime(sockets, { env, log });
  health.add('sockets', () => realtime.isHealthy());

  const port = await listen(server, { host: env.HOST, port: env.PORT });
  shutdown.add('http', () => stopListening(server, 5000));
  shutdown.add('sockets', () => realtime.stop());

  const jobs = await startJobs({
    env,
    log,
    databaseUrl: database.url,
    publisher: realtime.publisher,
  });
  shutdown.add('jobs', () => jobs.stop());
  health.add('jobs', () => jobs.isHealthy());

  shutdown.add('readiness', async () => {
    health.phase = 'stopping';
  });
  health.phase = 'running';
  log.debug({ port }, 'ready');
  const url = env.appUrlIsConfigured ? env.APP_URL : env.APP_URL.replace(/:\d+$/, `:${port}`);
  say(`Tandem is ready: ${url}`);
}

async function main(): Promise<void> {
  // V8 lets a heap grow to several times what lives in it before it looks. At 60 % more, memory under load is half of that
  // (220 MB for 380), and pages are as fast.
  setFlagsFromString('--heap-growing-percent=60');
  const shutdown = new Shutdown();
  const env = getEnv();
  const log = getLog();
  const say = (line: string) => void process.stdout.write(`${line}\n`);

  whenAskedToStop((reason) => {
    say(`Stopping (${reason}) …`);
    // A part that hangs must not keep the operator waiting; what is lost then is picked up at the next start.
    setTimeout(() => process.exit(1), 15_000).unref();
    void shutdown.run(log).then(() => process.exit(0));
  });

  // The process is in an unknown state then: it stops in order, and whoever supervises it starts it anew.
  process.once('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught');
    process.stderr.write(
      'Tandem stops after an error that nobody caught: see the log. All that was saved is kept.\n',
    );
    setTimeout(() => process.exit(1), 15_000).unref();
    void shutdown.run(log).then(() => process.exit(1));
  });

  try {
    await boot(env, log, shutdown, say);
  } catch (error) {
    if (!(error instanceof BootError)) log.fatal({ err: error }, 'the start failed');
    await shutdown.run(log);
    throw error;
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${error instanceof BootError ? error.message : 'Tandem could not start: see the log above.'}\n`,
  );
  process.exit(1);
}
