import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { shownName } from '#app/features/people/shown-name.server.ts';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  files,
  focusAreas,
  jurors,
  juryConflicts,
  needs,
  pilots,
  solutions,
  solutionVersions,
  users,
} from '#db/schema/index.ts';
import type { VersionContent } from './compare-versions.ts';
import type { SolutionContent } from './solution.schemas.ts';

/** Which versions somebody may see: the team all, others what was sent in. */
export type VersionScope = { solutionId: string; drafts: boolean };

const pageSize = 50;
const within = ({ solutionId, drafts }: VersionScope) =>
  and(
    eq(solutionVersions.solutionId, solutionId),
    drafts ? undefined : isNotNull(solutionVersions.submittedAt),
  );

/** Versions of a solution, the newest first, from below `before` on. */
export async function listVersions(db: DbOrTx, scope: VersionScope, before: number | null) {
  const senders = alias(users, 'senders');
  const rows = await db
    .select({
      version: solutionVersions.version,
      savedAt: solutionVersions.createdAt,
      savedBy: shownName(),
      sentAt: solutionVersions.submittedAt,
      sentBy: sql<string | null>`${shownName(senders)}`,
    })
    .from(solutionVersions)
    .innerJoin(users, eq(users.id, solutionVersions.savedBy))
    .leftJoin(senders, eq(senders.id, solutionVersions.submittedBy))
    .where(and(within(scope), before === null ? undefined : lt(solutionVersions.version, before)))
    .orderBy(desc(solutionVersions.version))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { versions: shown, next: rows.length > pageSize ? (shown.at(-1)?.version ?? null) : null };
}

/** The public pilots of a solution with the version each of them tries. */
export function pilotsByVersion(db: DbOrTx, solutionId: string) {
  return db
    .select({ version: pilots.solutionVersion, slug: pilots.slug, title: pilots.title })
    .from(pilots)
    .where(and(eq(pilots.solutionId, solutionId), inArray(pilots.status, [...publicPilotStatuses])))
    .orderBy(pilots.createdAt);
}

/** The version somebody asks for, or the newest; null where there is none that they may see. */
export async function findVersion(db: DbOrTx, scope: VersionScope, version: number | null) {
  return oneVersion(db, scope, version === null ? undefined : eq(solutionVersions.version, version));
}

/** The version before another one, among those that may be seen. */
export async function versionBefore(db: DbOrTx, scope: VersionScope, version: number) {
  return oneVersion(db, scope, lt(solutionVersions.version, version));
}

async function oneVersion(db: DbOrTx, scope: VersionScope, which: ReturnType<typeof eq> | undefined) {
  const [row] = await db
    .select({
      version: solutionVersions.version,
      content: solutionVersions.content,
      savedAt: solutionVersions.createdAt,
    })
    .from(solutionVersions)
    .where(and(within(scope), which))
    .orderBy(desc(solutionVersions.version))
    .limit(1);
  if (!row) return null;
  const kept = row.content as Partial<SolutionContent>;
  const [needTitles, fileNames, areaName] = await Promise.all([
    publicTitles(db, kept.needIds ?? []),
    filesAt(db, scope.solutionId, row.savedAt),
    areaNamed(db, kept.focusAreaId ?? null),
  ]);
  return { version: row.version, content: contentOf(kept, needTitles, fileNames, areaName) };
}

/** What was kept, with what an older form did not ask left empty. */
function contentOf(
  kept: Partial<SolutionContent>,
  needTitles: readonly string[],
  fileNames: readonly string[],
  focusArea: string,
): VersionContent {
  return {
    title: kept.title ?? '',
    summary: kept.summary ?? '',
    design: kept.design ?? emptyRichText,
    whatItTakes: kept.whatItTakes ?? '',
    evidence: kept.evidence ?? '',
    costs: kept.costs ?? '',
    readiness: kept.readiness ?? null,
    regulatoryClass: kept.regulatoryClass ?? 'unknown',
    focusArea,
    amount: kept.amount ?? null,
    videoUrl: kept.videoUrl ?? '',
    needs: needTitles,
    files: fileNames,
  };
}

/** The name of a focus area as it is now; empty where there is none any more. */
async function areaNamed(db: DbOrTx, id: string | null): Promise<string> {
  if (id === null) return '';
  const [area] = await db.select({ name: focusAreas.name }).from(focusAreas).where(eq(focusAreas.id, id));
  return area?.name ?? '';
}

/** Titles of those needs that are public now: what was withdrawn is not named again. */
async function publicTitles(db: DbOrTx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ title: needs.title })
    .from(needs)
    .where(
      and(
        inArray(needs.id, [...ids]),
        inArray(needs.status, [...publicNeedStatuses]),
        isNull(needs.hiddenAt),
      ),
    )
    .orderBy(needs.id);
  return rows.map((row) => row.title);
}

/** Names of the files that were attached at an instant. */
async function filesAt(db: DbOrTx, solutionId: string, at: Date): Promise<string[]> {
  const rows = await db
    .select({ name: files.name, createdAt: files.createdAt, removedAt: files.removedAt })
    .from(files)
    .where(and(eq(files.subjectType, 'solution'), eq(files.subjectId, solutionId)))
    .orderBy(files.id);
  return rows
    .filter((row) => row.createdAt <= at && (row.removedAt === null || row.removedAt > at))
    .map((row) => row.name);
}

/** Jurors who have said yes, have not stepped down and have no conflict with this solution. */
export async function jurorsOf(db: DbOrTx, solution: { id: string }): Promise<string[]> {
  const rows = await db
    .select({ userId: jurors.userId })
    .from(solutions)
    .innerJoin(
      jurors,
      and(
        eq(jurors.challengeId, solutions.challengeId),
        eq(jurors.status, 'accepted'),
        isNull(jurors.steppedDownAt),
      ),
    )
    .leftJoin(
      juryConflicts,
      and(eq(juryConflicts.solutionId, solutions.id), eq(juryConflicts.jurorId, jurors.userId)),
    )
    .where(and(eq(solutions.id, solution.id), isNull(juryConflicts.jurorId), ne(solutions.status, 'draft')));
  return rows.map((row) => row.userId);
}
