import type postgres from 'postgres';
import {
  needChannels,
  needFrequencies,
  needPerspectives,
  needPlaces,
  needSeverities,
  needThemes,
} from '#app/domain/needs/need-fields.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import type { BulkPerson } from './bulk-people.ts';
import { type CopyValue, copyRows } from './copy.ts';
import type { Bulk } from './plan.ts';
import { createWriter } from './text.ts';
import { zipf } from './zipf.ts';

const slice = 10_000;
const mostSupports = 24;

const columns = [
  'id',
  'slug',
  'author_id',
  'capacity',
  'locale',
  'status',
  'title',
  'story',
  'place',
  'frequency',
  'severity',
  'perspective',
  'themes',
  'channel',
  'support_count',
  'submitted_at',
  'published_at',
  'updated_at',
  'created_at',
];

interface Made {
  readonly needs: CopyValue[][];
  readonly supports: CopyValue[][];
  readonly steps: CopyValue[][];
}

/**
 * Makes needs with their supports and first steps. Most are published; `takenUp` of them go into challenges.
 *
 * @returns ids of the needs that everybody can see, those taken up first
 */
export async function makeNeeds(
  sql: postgres.TransactionSql,
  bulk: Bulk,
  people: readonly BulkPerson[],
  takenUp: number,
  log: (line: string) => void,
): Promise<string[]> {
  const writeOne = createNeedMaker(bulk, people);
  const visible: string[] = [];
  for (let from = 0; from < bulk.sizes.needs; from += slice) {
    const to = Math.min(from + slice, bulk.sizes.needs);
    const made: Made = { needs: [], supports: [], steps: [] };
    for (let i = from; i < to; i += 1) {
      const seen = writeOne(made, i, i < takenUp);
      if (seen) visible.push(seen);
    }
    await copyRows(sql, 'needs', columns, made.needs);
    await copyRows(sql, 'need_supports', ['need_id', 'user_id', 'capacity', 'created_at'], made.supports);
    const stepColumns = ['id', 'kind', 'subject_type', 'subject_id', 'actor_role', 'created_at'];
    await copyRows(sql, 'journey_steps', stepColumns, made.steps);
    log(`${to} of ${bulk.sizes.needs} needs`);
  }
  return visible;
}

function createNeedMaker(bulk: Bulk, people: readonly BulkPerson[]) {
  const { random } = bulk;
  const writers = { en: createWriter('en'), de: createWriter('de') };
  const drawTheme = zipf(needThemes);
  const drawSupports = zipf(Array.from({ length: Math.min(people.length, mostSupports) }, (_, n) => n));

  return (made: Made, i: number, isTakenUp: boolean): string | null => {
    const createdAt = bulk.within(700);
    const id = bulk.id(createdAt);
    const author = random.below(people.length);
    const locale = random.below(3) === 0 ? 'de' : 'en';
    const status: NeedStatus = isTakenUp ? 'in_challenge' : drawStatus(bulk);
    const isPublic = status === 'published' || isTakenUp;
    const publishedAt = isPublic
      ? new Date(Math.min(createdAt.getTime() + 36_000_000, bulk.now.getTime()))
      : null;
    const title = writers[locale].title(random);
    const supports = publishedAt ? drawSupports(random) : 0;
    const who = people[author] ?? bulk.pick(people);
    made.needs.push([
      id,
      `need-${bulk.seed}-${i}`,
      who.id,
      who.capacity,
      locale,
      status,
      title,
      writers[locale].story(random),
      bulk.pick(needPlaces),
      bulk.pick(needFrequencies),
      bulk.pick(needSeverities),
      bulk.pick(needPerspectives),
      [...new Set([drawTheme(random), drawTheme(random)])],
      bulk.pick(needChannels),
      supports,
      createdAt,
      publishedAt,
      publishedAt ?? createdAt,
      createdAt,
    ]);
    made.steps.push([bulk.id(createdAt), 'need.submitted', 'need', id, who.capacity, createdAt]);
    if (!publishedAt) return null;
    made.steps.push([bulk.id(publishedAt), 'need.published', 'need', id, 'staff', publishedAt]);
    // Neighbours of the author in the list, so that nobody says it twice.
    for (let n = 1; n <= supports; n += 1) {
      const supporter = people[(author + n) % people.length];
      if (supporter) made.supports.push([id, supporter.id, supporter.capacity, publishedAt]);
    }
    return id;
  };
}

function drawStatus(bulk: Bulk): NeedStatus {
  const drawn = bulk.random.below(100);
  if (drawn < 94) return 'published';
  if (drawn < 97) return 'submitted';
  return drawn < 99 ? 'returned' : 'declined';
}
