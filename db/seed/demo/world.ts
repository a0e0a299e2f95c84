import { v7 } from 'uuid';
import type { JourneyStepFacts, JourneyStepKind } from '#app/domain/journey.ts';
import { type SeededRandom, seededRandom } from '#app/domain/methods/random/seeded.ts';
import { type Capacity, isCapacity, type Role } from '#app/domain/people/roles.ts';
import type { SubjectType } from '#app/domain/subjects.ts';
import { people } from './content/people.ts';
import type { DaysAgo, DemoPerson, RichBlock } from './content/types.ts';
import { type DemoRows, emptyRows } from './rows.ts';

const dayMs = 86_400_000;

/** What all parts of the demo share while it is made: the clock, ids by key, and the rows so far. */
export interface World {
  readonly now: Date;
  readonly rows: DemoRows;
  readonly random: SeededRandom;
  /** The instant so many days before now. */
  at(daysAgo: DaysAgo): Date;
  /** A new id that sorts by the instant. */
  id(at: Date): string;
  /** 64 hexadecimal digits, as a hash would be, of a secret nobody knows. */
  hash(): string;
  person(key: string): DemoPerson & { readonly id: string };
  /** The capacity in which the person speaks; null for staff. */
  capacity(key: string): Capacity | null;
  /** Id of something by its kind and key; throws when there is none yet. */
  ref(kind: string, key: string): string;
  remember(kind: string, key: string, id: string): string;
  step(
    kind: JourneyStepKind,
    subject: { type: SubjectType; id: string },
    at: Date,
    by: Role | null,
    facts: JourneyStepFacts,
  ): void;
  audit(
    action: string,
    by: string | null,
    subject: { type: string; id: string },
    at: Date,
    behalfOf?: string,
    facts?: object,
  ): void;
}

export function createWorld(now: Date): World {
  const random = seededRandom('demo');
  const rows = emptyRows();
  const ids = new Map<string, string>();
  const byKey = new Map(people.map((person) => [person.key, person]));

  const bytes = () => Uint8Array.from({ length: 16 }, () => random.below(256));
  const at = (daysAgo: DaysAgo) => new Date(Math.round(now.getTime() - daysAgo * dayMs));
  const id = (when: Date) => v7({ msecs: when.getTime(), random: bytes(), seq: random.below(2 ** 31) });
  const hash = () => Buffer.from([...bytes(), ...bytes()]).toString('hex');

  const ref = (kind: string, key: string) => {
    const found = ids.get(`${kind}:${key}`);
    if (!found) throw new Error(`The demo has no ${kind} "${key}"`);
    return found;
  };
  const person = (key: string) => {
    const found = byKey.get(key);
    if (!found) throw new Error(`The demo has no person "${key}"`);
    return { ...found, id: ref('person', key) };
  };
  return {
    now,
    rows,
    random,
    at,
    id,
    hash,
    person,
    ref,
    capacity: (key) => (byKey.get(key)?.roles ?? []).find(isCapacity) ?? null,
    remember: (kind, key, value) => {
      ids.set(`${kind}:${key}`, value);
      return value;
    },
    step: (kind, subject, when, by, facts) => {
      rows.journeySteps.push({
        id: id(when),
        kind,
        subjectType: subject.type,
        subjectId: subject.id,
        actorRole: by,
        facts,
        createdAt: when,
      });
    },
    audit: (action, by, subject, when, behalfOf, facts = {}) => {
      rows.auditLog.push({
        id: id(when),
        actorId: by === null ? null : ref('person', by),
        onBehalfOfId: behalfOf === undefined ? null : ref('person', behalfOf),
        action,
        subjectType: subject.type,
        subjectId: subject.id,
        facts,
        createdAt: when,
      });
    },
  };
}

/** A readable part of an address: lower case, accents folded, whole words joined by hyphens, at most 60 characters. */
export function slugify(title: string): string {
  const folded = title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('’', '')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-');
  const slug = folded.replaceAll(/^-+|-+$/g, '');
  return slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, '');
}

/** Blocks as a TipTap document. */
export function richText(blocks: readonly RichBlock[]) {
  const text = (value: string) => [{ type: 'text', text: value }];
  return {
    type: 'doc',
    content: blocks.map((block) => {
      if ('h' in block) return { type: 'heading', attrs: { level: 2 }, content: text(block.h) };
      if ('p' in block) return { type: 'paragraph', content: text(block.p) };
      const items = block.list.map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: text(item) }],
      }));
      return { type: 'bulletList', content: items };
    }),
  };
}
