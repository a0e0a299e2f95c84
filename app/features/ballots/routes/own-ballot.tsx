import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useFocusOnChange } from '#app/ui/use-focus-on-change.ts';
import { getDb } from '#db/client.server.ts';
import { type FoundBallot, findBallot } from '../find-ballot.ts';
import { publishedVote } from '../published-vote.server.ts';

export const handle = {
  messages: ['counting'],
  title: ({ t, data: page }) => t('counting')('own.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** Longer than any code that somebody might type with signs in between. */
const mostTyped = 60;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await optionalActor(args);
  const slug = args.params.slug ?? '';
  const typed = (new URL(args.request.url).searchParams.get('code') ?? '').slice(0, mostTyped);
  const { vote, candidates, published } = await publishedVote(getDb(), actor, slug, new Date());
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  const { method } = vote.ballot;
  return {
    challenge: { slug, title: vote.challenge.title },
    method,
    typed,
    found: findBallot(published, typed, method, (id) => titles.get(id) ?? id),
  };
}

const example = 'K7QD-2MXF-4N';

/** Where somebody types the code of their receipt and sees their vote among the published ones. */
export default function OwnBallot() {
  const { challenge, method, typed, found } = useLoaderData<typeof loader>();
  const t = useT('counting');
  const c = useT('common');
  const notACode = found.state === 'not_a_code' ? t('own.notACode', { example }) : null;
  const answer = useFocusOnChange<HTMLDivElement>(typed);
  return (
    <Page width="form" className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={notACode ? [{ fieldId: 'code', message: notACode }] : []}
        submission={typed}
      />
      <PageHeader
        eyebrow={<Link to={paths.challengeResults(challenge.slug)}>{challenge.title}</Link>}
        title={t('own.heading')}
        lead={t('own.lead')}
      />
      {(found.state === 'found' || found.state === 'unknown') && (
        <div ref={answer} tabIndex={-1}>
          <Answer found={found} method={method} />
        </div>
      )}
      <Form method="get" action={contestPaths.ownBallot(challenge.slug)} className="stack">
        <TextField
          id="code"
          name="code"
          label={t('own.code')}
          hint={t('own.codeHint', { example })}
          errors={notACode ? [notACode] : undefined}
          defaultValue={typed}
          key={typed}
          width="medium"
          maxLength={mostTyped}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div className="cluster">
          <Button icon="search">{t('own.find')}</Button>
        </div>
      </Form>
      <p className="field-hint">{t('own.notYours')}</p>
      <div className="cluster">
        <Link to={contestPaths.recount(challenge.slug)}>{t('own.recount')}</Link>
        <Link to={paths.challengeResults(challenge.slug)}>{t('recount.results')}</Link>
      </div>
    </Page>
  );
}

type Method = ReturnType<typeof useLoaderData<typeof loader>>['method'];

function Answer({ found, method }: { found: FoundBallot; method: Method }) {
  const t = useT('counting');
  const d = useT('domain');
  if (found.state === 'unknown')
    return (
      <Notice tone="warn" title={t('own.unknown', { code: found.code })}>
        <p>{t('own.unknownBody')}</p>
      </Notice>
    );
  if (found.state !== 'found') return null;
  const { group } = found;
  const side = group === 'concerned' || group === 'others' ? t(`own.${group}`) : null;
  return (
    <Notice tone="ok" title={t('own.found', { code: found.code })}>
      <DescriptionList
        items={[
          { id: 'what', term: t(`own.what.${method}`), detail: <Marks found={found} method={method} /> },
          ...(group === null
            ? []
            : [
                {
                  id: 'group',
                  term: t('own.group'),
                  detail:
                    side ?? (group === 'concerned' || group === 'others' ? '' : d(`constituency.${group}`)),
                },
              ]),
        ]}
      />
      <p>{t('own.line', { line: found.line })}</p>
      <p>{t('own.wrong')}</p>
    </Notice>
  );
}

function Marks({ found, method }: { found: Extract<FoundBallot, { state: 'found' }>; method: Method }) {
  const t = useT('counting');
  const format = useFormat();
  if (found.marks.length === 0) return <>{t('own.blank')}</>;
  return (
    <ul className="vote-chosen">
      {found.marks.map(({ id, titles, value }) => (
        <li key={id}>
          {method === 'score' && t('own.points', { title: titles[0] ?? '', points: value })}
          {method === 'ranked' && t('own.place', { place: value, titles: format.list(titles) })}
          {method !== 'score' && method !== 'ranked' && titles[0]}
        </li>
      ))}
    </ul>
  );
}
