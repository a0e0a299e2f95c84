import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { getDb } from '#db/client.server.ts';
import { compareVersions } from '../compare-versions.ts';
import { CompareForm } from '../components/compare-form.tsx';
import { VersionChanges } from '../components/version-changes.tsx';
import { VersionList } from '../components/version-list.tsx';
import { VersionText } from '../components/version-text.tsx';
import { findSolution } from '../solution.queries.server.ts';
import {
  findVersion,
  jurorsOf,
  listVersions,
  pilotsByVersion,
  versionBefore,
} from '../versions.queries.server.ts';

export const handle = {
  messages: ['solutions', 'domainWork'],
  title: ({ t, data }) => t('solutions')('versions.pageTitle', { title: data.solution.title }),
} satisfies RouteHandle<typeof loader>;

/** A version's number in the address; null where none, or nothing like it, is asked for. */
function versionIn(search: URLSearchParams, name: string): number | null {
  const asked = search.get(name) ?? '';
  return /^\d{1,6}$/.test(asked) ? Number(asked) : null;
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const solution = await findSolution(db, args.params.slug ?? '');
  if (!solution || !can(actor, 'solution.read', solution)) throw new AppError('not_found');
  const jurorIds = await jurorsOf(db, solution);
  if (!can(actor, 'solution.read_versions', { ...solution, jurorIds })) throw new AppError('forbidden');
  const drafts = can(actor, 'solution.read_drafts', solution);
  const scope = { solutionId: solution.id, drafts };
  const search = new URL(args.request.url).searchParams;
  const before = versionIn(search, 'before');
  const asked = [versionIn(search, 'from'), versionIn(search, 'to')] as const;
  const [list, pilots, compared] = await Promise.all([
    listVersions(db, scope, before),
    pilotsByVersion(db, solution.id),
    comparedVersions(scope, asked),
  ]);
  const { id, slug, title } = solution;
  return { solution: { id, slug, title }, drafts, before, pilots, ...list, ...compared };
}

/** The two versions that are compared, the older one first: those asked for, else the newest and the one before. */
async function comparedVersions(
  scope: Parameters<typeof findVersion>[1],
  [from, to]: readonly [number | null, number | null],
) {
  const db = getDb();
  const isTurned = from !== null && to !== null && from > to;
  const after = await findVersion(db, scope, isTurned ? from : to);
  if (!after) return { after: null, earlier: null, comparison: null };
  const older = isTurned ? to : from;
  const asked = older === null || older === after.version ? null : await findVersion(db, scope, older);
  const before = asked ?? (await versionBefore(db, scope, after.version));
  return {
    after,
    earlier: before?.version ?? null,
    comparison: before && compareVersions(before.content, after.content),
  };
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { solution, versions, pilots, after, earlier, comparison, next, before, drafts } = page;
  const t = useT('solutions');
  useLiveSubject({ type: 'solution', id: solution.id });
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={paths.solution(solution.slug)}>{solution.title}</Link>}
        title={t('versions.title')}
        lead={t(drafts ? 'versions.leadTeam' : 'versions.lead')}
      />
      {versions.length === 0 && (
        <EmptyState title={t('versions.none')}>
          <p>{t('versions.noneBody')}</p>
        </EmptyState>
      )}
      {versions.length > 0 && (
        <Section id="all" title={t('versions.all')}>
          <VersionList slug={solution.slug} versions={versions} pilots={pilots} shown={after?.version} />
          <Pagination
            label={t('versions.all')}
            previous={
              before === null
                ? null
                : { href: contestPaths.solutionVersions(solution.slug), label: t('versions.newest') }
            }
            next={
              next === null
                ? null
                : {
                    href: contestPaths.solutionVersions(solution.slug, { before: String(next) }),
                    label: t('versions.older'),
                  }
            }
          />
        </Section>
      )}
      {after && (
        <Section
          id="changes"
          title={
            earlier === null
              ? t('versions.first', { version: String(after.version) })
              : t('versions.changes', { from: String(earlier), to: String(after.version) })
          }
        >
          {versions.length > 1 && (
            <CompareForm slug={solution.slug} versions={versions} from={earlier} to={after.version} />
          )}
          {comparison ? <VersionChanges comparison={comparison} /> : <p>{t('versions.onlyOne')}</p>}
          <VersionText version={after.version} content={after.content} open={comparison === null} />
        </Section>
      )}
    </Page>
  );
}
