import type { SerializeFrom } from '@remix-run/node';
import { contestPaths } from '#app/contest-paths.ts';
import { ChallengeNeeds, ChallengeSolutions } from '#app/features/challenges/components/challenge-items.tsx';
import { Discussion } from '#app/features/discussion/components/discussion.tsx';
import type { DiscussionRefusal } from '#app/features/discussion/discussion.ts';
import { RichTextView } from '#app/features/rich-text/components/rich-text-view.tsx';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Section } from '#app/ui/page.tsx';
import type { loadChallengePage } from '../load-challenge-page.server.ts';
import { DecisionTable } from './decision-table.tsx';
import { Faq } from './faq.tsx';
import { JudgedBy, VoteRules } from './judging.tsx';
import { NewsList } from './news.tsx';
import { FileList, Partners, Prizes, TermsList } from './offers.tsx';
import { type PagePart, PageToc, pageParts } from './page-toc.tsx';
import { PhaseList } from './phase-list.tsx';
import { Story } from './story.tsx';
import { Eligibility, FocusAreas } from './taking-part.tsx';

type Data = SerializeFrom<typeof loadChallengePage>;

/** All there is to know of a challenge, in one order for everybody, with its table of contents beside it. */
export function PageBody({ data, refused }: { data: Data; refused: DiscussionRefusal | null }) {
  const t = useT('challenges');
  const p = useT('challengePage');
  const { challenge, parts, can } = data;
  const { slug, status } = challenge;
  const isDraft = status === 'draft';
  const manageFiles = can.attach ? contestPaths.challengeFiles(slug) : null;
  const write = can.tellNews ? contestPaths.newChallengeUpdate(slug) : null;
  return (
    <div className="challenge-body">
      <PageToc parts={pageParts.filter((part) => isShown(part, data))} />
      <div className="challenge-parts">
        <Section id="phases" title={t('phases.title')}>
          {challenge.phases.length === 0 && <p className="muted">{p('unwritten')}</p>}
          <PhaseList
            phases={challenge.phases}
            now={data.now}
            live={status === 'running' || status === 'announced'}
          />
        </Section>
        {!isDraft && (
          <NewsList slug={slug} updates={data.updates.shown} more={data.updates.more} write={write} />
        )}
        <Section id="brief" title={t('brief.title')}>
          <RichTextView value={challenge.brief} />
          {data.isBriefEmpty && <p className="muted">{p('unwritten')}</p>}
        </Section>
        <ChallengeNeeds needs={data.needs} />
        <FocusAreas areas={parts.focusAreas} />
        <Eligibility rules={parts.rules} />
        <JudgedBy criteria={parts.criteria} jurors={parts.jurors} />
        <VoteRules ballot={parts.ballot} />
        <Prizes prize={challenge.prize} prizes={parts.prizes} />
        <DecisionTable rights={data.rights} open={data.on.open.map((phase) => phase.id)} />
        <ChallengeSolutions solutions={data.solutions} />
        <Partners partners={parts.partners} />
        <TermsList slug={slug} terms={parts.terms} />
        <FileList files={parts.files} manage={manageFiles} />
        {isShown('faq', data) && (
          <Faq
            slug={slug}
            faqs={parts.faqs}
            asked={data.questions.shown}
            more={data.questions.more}
            mayAsk={!isDraft && (can.ask || !data.signedIn)}
            open={data.questions.open}
          />
        )}
        <Story slug={slug} steps={data.story} />
        {!isDraft && (
          <Discussion
            subject={{ type: 'challenge', id: challenge.id }}
            path={paths.challenge(slug)}
            {...data.discussion}
            refusal={refused}
          />
        )}
      </div>
    </div>
  );
}

/** Whether a part stands on this page: an empty one is left out. */
function isShown(part: PagePart, { challenge, parts, can, updates, rights, story }: Data): boolean {
  const isDraft = challenge.status === 'draft';
  switch (part) {
    case 'news':
      return !isDraft && (updates.shown.length > 0 || can.tellNews);
    case 'areas':
      return parts.focusAreas.length > 0;
    case 'judged':
      return parts.criteria.length > 0;
    case 'vote':
      return parts.ballot !== null;
    case 'prizes':
      return challenge.prize !== '' || parts.prizes.length > 0;
    case 'decides':
      return rights.length > 0;
    case 'partners':
      return parts.partners.length > 0;
    case 'terms':
      return parts.terms.length > 0;
    case 'files':
      return parts.files.length > 0 || can.attach;
    case 'faq':
      return !isDraft || parts.faqs.length > 0;
    case 'comments':
      return !isDraft;
    case 'story':
      return story.length > 0;
    default:
      return true;
  }
}
