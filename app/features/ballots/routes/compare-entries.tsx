import { data, type LoaderFunctionArgs, type SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { getDb } from '#db/client.server.ts';
import { paperOf } from '../ballot.queries.server.ts';
import { CompareTable } from '../components/compare-table.tsx';
import { keptMarks } from '../kept-marks.server.ts';
import { compareLink, MOST_COMPARED, readPicked, voteLink } from '../vote-links.ts';
import { voteRules } from '../vote-rules.queries.server.ts';
import { comparedEntries } from '../voted-entries.queries.server.ts';
import { visitVote } from '../voter.server.ts';

export const handle = {
  messages: ['ballots', 'domainWork'],
  title: ({ t, data: page }) => t('ballots')('compare.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** What the comparison is drawn from. */
export type ComparePage = SerializeFrom<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const slug = args.params.slug ?? '';
  const query = new URL(args.request.url).searchParams;
  const { vote, state, voter } = await visitVote(actor, slug, query.get('for'), new Date());
  const asked = readPicked(query);
  const db = getDb();
  const [rules, found, paper] = await Promise.all([
    voteRules(db, vote.ballot.id),
    comparedEntries(db, vote.challenge.id, asked),
    voter ? paperOf(db, vote.ballot.id, voter.id) : null,
  ]);
  const ids = found.map(({ id }) => id);
  const kept = await keptMarks(args.request, slug, voter?.id ?? null, ids);
  // What patients have filled in themselves is theirs alone.
  const own = voter?.isSelf || paper?.byCarer ? paper : null;
  const marks = kept ?? own?.marks ?? {};
  const picked = found.map((entry) => entry.slug);
  const place = {
    for: voter?.isSelf === false ? voter.id : undefined,
    area: query.get('area') ?? '',
  };
  return data(
    {
      challenge: { slug, title: vote.challenge.title },
      rules: { method: rules.method },
      isOpen: state === 'open',
      entries: found.map((entry) => ({
        ...entry,
        mark: marks[entry.id] ?? null,
        without: compareLink(slug, { ...place, picked: picked.filter((one) => one !== entry.slug) }),
      })),
      hasLeft: found.length < asked.length,
      back: voteLink(slug, { ...place, picked }, 'ballot'),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** A few solutions side by side, on the way to a vote. */
export default function CompareEntries() {
  const page = useLoaderData<typeof loader>();
  const t = useT('ballots');
  const { challenge, entries, hasLeft, back, isOpen } = page;
  const isTooMany = entries.length > MOST_COMPARED;
  const isFit = entries.length >= 2 && !isTooMany;
  return (
    <Page width="wide" className="deciding">
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('compare.heading')}
        lead={isFit && isOpen ? t('compare.lead') : undefined}
      />
      {hasLeft && (
        <Notice tone="warn">
          <p>{t('compare.left')}</p>
        </Notice>
      )}
      {isTooMany && (
        <Notice tone="warn" title={t('compare.tooMany', { count: String(entries.length) })}>
          <p>{t('compare.tooManyBody')}</p>
        </Notice>
      )}
      {entries.length < 2 && (
        <Notice title={t('compare.tooFew')}>
          <p>{t('compare.tooFewBody')}</p>
        </Notice>
      )}
      {isTooMany && (
        <ul className="compare-picked">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span>{entry.title}</span>
              <Link to={entry.without}>
                {t('compare.remove')}
                <VisuallyHidden> {entry.title}</VisuallyHidden>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isFit && <CompareTable page={page} />}
      <ButtonLink to={back} icon="arrow-left">
        {t('compare.back')}
      </ButtonLink>
    </Page>
  );
}
