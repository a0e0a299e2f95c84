import { migrateDb } from '#db/migrate.server.ts';
import { runScript } from './lib/run-script.ts';

await runScript(async ({ url, say }) => {
  const { applied } = await migrateDb(url);
  say(
    applied === 0 ? 'The schema is up to date.' : `Applied ${applied} migration${applied === 1 ? '' : 's'}.`,
  );
});
