import { closeDb, openDb } from '../client.server.ts';
import { castOwn } from './vote-scene.ts';

// A process of its own that casts votes, for tests that kill it. Reads what to do from standard input as JSON, and writes the id
// of each voter whose paper was acknowledged on a line of its own.

type Work = { url: string; challengeId: string; entryId: string; voterIds: string[] };

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url, challengeId, entryId, voterIds } = JSON.parse(text) as Work;
openDb(url, { max: 5 });
const waiting = [...voterIds];
const scene = { challenge: { id: challengeId } } as Parameters<typeof castOwn>[0];

async function castInTurn(): Promise<void> {
  for (let id = waiting.shift(); id; id = waiting.shift()) {
    await castOwn(
      scene,
      {
        ...{ kind: 'person', id, sessionId: 'burst', roles: ['patient'], suspended: false },
        ...{ onboarded: true, acceptedItems: 0, actsFor: [] },
      } as Parameters<typeof castOwn>[1],
      { [entryId]: 1 },
    );
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, castInTurn));
await closeDb();
